/** What a spreadsheet would take for a formula, with any guards before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A text as it may stand in a cell: one that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that {@link guarded} was given. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
