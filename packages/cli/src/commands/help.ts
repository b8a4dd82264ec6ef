import { COMMON_OPTIONS, type Command, type Option } from "./command.ts";

const INDENT = "  ";

/** The help of one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS });
  return [
    `basketwise ${command.name} ${command.usage}`.trim(),
    "",
    command.summary,
    "",
    "Options:",
    ...aligned(options.map(([name, option]) => [optionHead(name, option), option.help])),
    "",
  ].join("\n");
}

/** The help of the whole command line. */
export function mainHelp(commands: readonly Command[]): string {
  return [
    "basketwise COMMAND …",
    "",
    "Commands:",
    ...aligned(commands.map(({ name, summary }) => [name, summary])),
    "",
    "basketwise COMMAND --help says more.",
    "",
  ].join("\n");
}

function optionHead(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([head]) => head.length));
  return rows.map(([head, text]) => `${INDENT}${head.padEnd(width)}${INDENT}${text}`);
}
