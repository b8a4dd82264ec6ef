import { parseArgs } from "node:util";
import { COMMON_OPTIONS, type Command, type Given, type Output } from "./commands/command.ts";
import { commandHelp, mainHelp } from "./commands/help.ts";
import { COMMANDS } from "./commands/index.ts";
import { InputError } from "./input-error.ts";

/** Where the command line writes. */
export interface Streams extends Output {
  readonly err: (text: string) => void;
}

/** Exit codes: done, a failure that is not the input's, and input that the user has to mend. */
const EXIT = { done: 0, failed: 1, input: 2 } as const;

/** Runs one command line and gives the exit code; what is wrong is one line on `err`. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await dispatch(args, streams);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    streams.err(`basketwise: ${message.replaceAll(/\s*\n\s*/g, " ")}\n`);
    return error instanceof InputError ? EXIT.input : EXIT.failed;
  }
}

async function dispatch([name, ...rest]: readonly string[], streams: Streams): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    streams.out(mainHelp(COMMANDS));
    return name === undefined ? EXIT.input : EXIT.done;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) {
    throw new InputError(`no command ${name}; there are ${COMMANDS.map((known) => known.name).join(", ")}`);
  }
  const given = parse(command, rest);
  if (given.options.help !== true) return command.run(given, streams);
  streams.out(commandHelp(command));
  return EXIT.done;
}

function parse(command: Command, args: readonly string[]): Given {
  try {
    const options = { ...command.options, ...COMMON_OPTIONS };
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { options: values, positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new InputError(`${command.name}: ${message}`);
  }
}
