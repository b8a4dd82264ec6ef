import type { Given } from "../commands/command.ts";

/** A command line of these files and options, as a shell takes it. */
export function commandLine(
  command: string,
  files: readonly string[],
  options: Readonly<Given["options"]>,
): string {
  const words = Object.entries(options).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => optionWords(name, one)),
  );
  return ["basketwise", command, ...files, ...words].map(quoted).join(" ");
}

function optionWords(name: string, value: string | boolean): string[] {
  if (value === false) return [];
  return value === true ? [`--${name}`] : [`--${name}`, value];
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
