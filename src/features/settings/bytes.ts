const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** A size a person can read: 340 kB, 1.2 MB. */
export function bytes(count: number, locale: string): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(count, 1000)) / 3), UNITS.length);
  const value = count / 1000 ** power;
  const unit = UNITS[power - 1] ?? "kilobyte";
  const digits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    ...{ style: "unit", unit, unitDisplay: "short" },
    maximumFractionDigits: digits,
  }).format(value);
}
