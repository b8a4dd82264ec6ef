import type { ParseArgsOptionsConfig } from "node:util";

/** An option of a command: as `parseArgs` takes it, with what `--help` says of it. */
export type Option = ParseArgsOptionsConfig[string] & {
  /** What stands behind the option's name in the help, for example `FILE`. */
  readonly value?: string;
  readonly help: string;
};

/** What the user gave a command. */
export interface Given {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

/** Where a command writes; progress is shown on a terminal only. */
export interface Output {
  readonly out: (text: string) => void;
  readonly progress: (text: string) => void;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What stands behind the name, for example `ORDERS…`. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Does the work and gives the exit code; throws InputError for what the user has to mend. */
  run(given: Given, output: Output): Promise<number>;
}

/** The options that every command has. */
export const COMMON_OPTIONS = {
  json: { type: "boolean", help: "print one JSON document" },
  help: { type: "boolean", short: "h", help: "show this" },
} as const satisfies Record<string, Option>;
