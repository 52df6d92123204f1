/** Numbers for plain values: equal values get the same number, so that they are compared and stored as numbers. */
export type Interner<T> = { of(value: T): number; at(number: number): T };

/** An empty interner. Values are told apart by their JSON, and must not be changed afterwards. */
export function interner<T>(): Interner<T> {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    of(value) {
      const key = JSON.stringify(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
    at: (number) => values[number] as T,
  };
}

/** A function of a key that is worked out once. */
export function once<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
