import type app from "./words/zh-CN/app.json";
import type debrief from "./words/zh-CN/debrief.json";
import type failures from "./words/zh-CN/failures.json";
import type handbook from "./words/zh-CN/handbook.json";
import type library from "./words/zh-CN/library.json";
import type practice from "./words/zh-CN/practice.json";
import type progress from "./words/zh-CN/progress.json";
import type settings from "./words/zh-CN/settings.json";

/** Every word of the app by its key; a key that is not in the Chinese files does not compile. */
export type WordKey =
  | keyof typeof app
  | keyof typeof debrief
  | keyof typeof failures
  | keyof typeof handbook
  | keyof typeof library
  | keyof typeof practice
  | keyof typeof progress
  | keyof typeof settings;
