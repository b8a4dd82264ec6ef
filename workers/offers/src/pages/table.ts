/** A table in Markdown. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** A value as JSON has it; a dash where there is none. */
export function written(value: unknown): string {
  return value === undefined ? "–" : code(JSON.stringify(value));
}

/** A word of a program. */
export function code(text: string): string {
  return `\`${text}\``;
}
