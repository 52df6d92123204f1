import { parseArgs } from "node:util";
import { check } from "./check.ts";
import { format } from "./format.ts";
import { newCommand } from "./new.ts";
import { play } from "./play.ts";
import { report } from "./report.ts";
import { walks } from "./walks.ts";
import { say } from "./words.ts";
import { type Asked, type ExitCode, type Language, type World, WrongUse } from "./world.ts";

const COMMANDS: Record<string, (world: World, asked: Asked) => ExitCode> = {
  ...{ check, format, new: newCommand, play, report, walks },
};

/** `duilian …`: one command, its exit code. Throws only what is our own fault. */
export async function cli(world: World): Promise<ExitCode> {
  let language = languageOf(world.language);
  try {
    const { values, positionals } = read(world.argv);
    if (values.lang !== undefined) language = languageOf(values.lang);
    const [name = "", ...paths] = positionals;
    if (values.help) {
      world.stdout(`${say(language, "usage")}\n`);
      return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new WrongUse(name === "" ? "" : say(language, "unknownCommand", { name }));
    return command(world, {
      ...{ paths, language, json: values.json ?? false, seed: values.seed ?? "1" },
      pack: values.pack ?? "scenarios/bank",
      ...{ cover: values.cover ?? false, score: values.score ?? false },
      ...(values.choices !== undefined && { choices: values.choices }),
    });
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    world.stderr(`${[error.message, say(language, "usage")].filter(Boolean).join("\n\n")}\n`);
    return 2;
  }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        lang: { type: "string" },
        pack: { type: "string" },
        choices: { type: "string" },
        seed: { type: "string" },
        cover: { type: "boolean" },
        score: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

/** English where English is asked for, else Chinese: the app's first language. */
function languageOf(named: string): Language {
  return /^en/i.test(named) ? "en" : "zh-CN";
}
