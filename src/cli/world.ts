/** Everything a command takes from outside, as arguments: so that it can be called, and tested, as a function. */
export type World = {
  argv: readonly string[];
  cwd: string;
  /** What the system says of its language, as in `LANG`. */
  language: string;
  now(): string;
  stdout(text: string): void;
  stderr(text: string): void;
};

export type Language = "zh-CN" | "en";

/** 0 clean, 1 findings of severity error, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a command was asked to do, after its options were read. */
export type Asked = {
  paths: string[];
  json: boolean;
  language: Language;
  /** The pack a draft outside any pack is read with. */
  pack: string;
  choices?: string;
  seed: string;
  /** What `walks` is to write. */
  cover: boolean;
  score: boolean;
};

/** A wrong use: said on stderr, exit 2. */
export class WrongUse extends Error {}
