/** The lines of a text of the log, without the empty one at its end. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
