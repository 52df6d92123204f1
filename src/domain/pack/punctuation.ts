const WIDE: Record<string, string> = { ",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；" };

/** Han characters, and the punctuation that only a Chinese sentence has: curly quotes are English, too. */
const CHINESE = /[\p{Script=Han}，。！？：；（）、《》]/u;
/** What stays as it is: a placeholder, and the characters inside it. */
const PLACEHOLDER = /(\{[a-z][a-z0-9-]*\})/;

/**
 * Half-width punctuation beside Chinese characters, made full-width; a space after it goes. Numbers, times, English
 * and `{placeholders}` stay.
 */
export function mendPunctuation(text: string): string {
  let before = text;
  // What one round widens may be the neighbour that the next round needs.
  for (;;) {
    const after = mendBrackets(mendMarks(before));
    if (after === before) return after;
    before = after;
  }
}

function mendMarks(text: string): string {
  let done = "";
  const pieces = text.split(PLACEHOLDER);
  for (const [index, piece] of pieces.entries()) {
    const rest = pieces.slice(index + 1).join("");
    done += index % 2 === 1 ? piece : mendPiece(piece, done, rest);
  }
  return done;
}

function mendPiece(piece: string, before: string, rest: string): string {
  const letters = [...piece];
  let done = "";
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] as string;
    const previous = [...(done || before)].at(-1) ?? "";
    const next = letters[at + 1] ?? [...rest][0] ?? "";
    const wide = WIDE[letter];
    if (wide === undefined || !isBeside(letter, previous, next)) {
      done += letter;
      continue;
    }
    done += wide;
    if (next === " " && letters[at + 1] === " ") at += 1;
  }
  return done;
}

/** Whether a mark belongs to a Chinese sentence. A full stop must end one: `2.0`, `网点.com` and `...` do not. */
function isBeside(letter: string, previous: string, next: string): boolean {
  if (letter === ".") return CHINESE.test(previous) && (next === "" || /\s/.test(next) || CHINESE.test(next));
  if (letter === ":" && next === "/") return false;
  return CHINESE.test(previous) || CHINESE.test(next);
}

/** A pair of brackets with Chinese in it or around it is a Chinese pair. */
function mendBrackets(text: string): string {
  return text.replace(/\(([^()]*)\)/g, (whole, inside: string, at: number) => {
    const previous = [...text.slice(0, at)].at(-1) ?? "";
    const next = [...text.slice(at + whole.length)][0] ?? "";
    return [inside, previous, next].some((each) => CHINESE.test(each)) ? `（${inside}）` : whole;
  });
}
