import type { Comparison, Expression, Value } from "./expression.ts";

/** What is wrong with an expression, and at which character (from 0). */
export type ExpressionFault = { at: number; found: string; wanted: string };

type Token = { at: number; text: string };

const LONGEST = 500;
const DEEPEST = 24;
const TOKEN = /\s*(<=|>=|!=|[=<>()]|-?\d+|[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?)/y;
const COMPARISONS = new Set(["=", "!=", "<", "<=", ">", ">="]);
const WORDS = new Set(["and", "or", "not", "to", "visited", "becomes"]);

class Fault extends Error {
  readonly fault: ExpressionFault;
  constructor(fault: ExpressionFault) {
    super(fault.wanted);
    this.fault = fault;
  }
}

/**
 * Reads `mood <= 4 and not (asked or visited(what-for))`.
 * @param text at most 500 characters; parentheses nest at most 24 deep.
 */
export function parseExpression(text: string): { expression: Expression } | { fault: ExpressionFault } {
  try {
    if (text.length > LONGEST) {
      throw new Fault({ at: LONGEST, found: `${text.length}`, wanted: `≤ ${LONGEST}` });
    }
    const reader = new Reader(tokens(text), text.length);
    const expression = reader.either(0);
    reader.end();
    return { expression };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}

function tokens(text: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match?.[1]) {
      const at = from + (text.slice(from).length - text.slice(from).trimStart().length);
      throw new Fault({ at, found: text.slice(at, at + 8), wanted: "word" });
    }
    found.push({ at: TOKEN.lastIndex - match[1].length, text: match[1] });
  }
  return found;
}

class Reader {
  private next = 0;
  private readonly all: Token[];
  private readonly length: number;
  constructor(all: Token[], length: number) {
    this.all = all;
    this.length = length;
  }

  either(depth: number): Expression {
    return this.joined("or", () => this.both(depth));
  }

  private both(depth: number): Expression {
    return this.joined("and", () => this.negated(depth));
  }

  private joined(kind: "and" | "or", part: () => Expression): Expression {
    const of = [part()];
    while (this.take(kind)) of.push(part());
    return of.length === 1 ? (of[0] as Expression) : { kind, of };
  }

  private negated(depth: number): Expression {
    if (depth > DEEPEST) this.fail(`≤ ${DEEPEST} ( )`);
    if (this.take("not")) return { kind: "not", of: this.negated(depth + 1) };
    if (this.take("(")) return this.closed(this.either(depth + 1));
    if (this.take("becomes")) {
      this.need("(");
      return { kind: "becomes", of: this.closed(this.either(depth + 1)) };
    }
    if (this.take("visited")) {
      this.need("(");
      return this.closed({ kind: "visited", node: this.name() });
    }
    return this.leaf();
  }

  private leaf(): Expression {
    const name = this.name();
    const op = this.peek();
    if (op !== undefined && COMPARISONS.has(op)) {
      this.next += 1;
      return { kind: "is", name, op: op as Comparison, value: this.constant() };
    }
    return this.take("to") ? { kind: "word", name, to: this.name() } : { kind: "word", name };
  }

  private constant(): Value {
    const text = this.peek();
    if (text === undefined || !/^(-?\d+|[a-z][a-z0-9-]*)$/.test(text)) this.fail("number or word");
    this.next += 1;
    if (text === "true" || text === "false") return text === "true";
    return /^-?\d+$/.test(text as string) ? Number(text) : (text as string);
  }

  private name(): string {
    const text = this.peek();
    if (text === undefined || !/^[a-z]/.test(text) || WORDS.has(text)) this.fail("word");
    this.next += 1;
    return text as string;
  }

  private closed(inner: Expression): Expression {
    this.need(")");
    return inner;
  }

  private peek(): string | undefined {
    return this.all[this.next]?.text;
  }

  private take(text: string): boolean {
    if (this.peek() !== text) return false;
    this.next += 1;
    return true;
  }

  private need(text: string): void {
    if (!this.take(text)) this.fail(text);
  }

  end(): void {
    if (this.next < this.all.length) this.fail("and / or");
  }

  private fail(wanted: string): never {
    const token = this.all[this.next];
    throw new Fault({ at: token?.at ?? this.length, found: token?.text ?? "", wanted });
  }
}
