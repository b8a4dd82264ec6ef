/** Where in a file something is wrong, what stands there and what should. */
export interface BadPlace {
  readonly file: string;
  /** The row as an editor or spreadsheet numbers it: from 1, the header included. */
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
}

/** Something is wrong with what the user gave; the command ends with exit code 2 and this one line on stderr. */
export class InputError extends Error {
  readonly place: BadPlace | undefined;

  constructor(message: string, place?: BadPlace) {
    super(message.replaceAll(/\s*\n\s*/g, " "));
    this.name = "InputError";
    this.place = place;
  }
}

/** An error at a place in a file, with the place's own words as its message. */
export function inputErrorAt(place: BadPlace, more = ""): InputError {
  return new InputError(`${describePlace(place)}${more}`, place);
}

/** One line such as `orders.csv: row 17, column price: found "abc", expected a number`. */
export function describePlace({ file, row, column, found, expected }: BadPlace): string {
  const where = [row === undefined ? "" : `row ${row}`, column === undefined ? "" : `column ${column}`];
  const what = [
    found === undefined ? "" : `found ${quote(found)}`,
    expected === undefined ? "" : `expected ${expected}`,
  ];
  return [file, joined(where), joined(what)].filter((part) => part !== "").join(": ");
}

const LONGEST_FOUND = 40;

function quote(found: string): string {
  if (found === "") return "nothing";
  const short = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
  return JSON.stringify(short);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
