import { profileLine } from "@basketwise/core";
import { CustomerSchema, checkInput } from "@basketwise/core/schema";
import { InputError } from "../input-error.ts";
import { fileLines } from "./file-lines.ts";
import { pseudonym } from "./pseudonym.ts";

/** Profiles of a file, ready to be published. */
export interface ReadProfiles {
  /** One a customer, by pseudonym. */
  readonly lines: readonly string[];
  /** Customers left out because they do not consent. */
  readonly withoutConsent: number;
}

/**
 * Reads profiles, one JSON object a line, as `basketwise segments --profiles` writes them; of ids only pseudonyms are kept.
 * InputError names file and row of what is wrong.
 */
export function readProfiles(file: string, key: string): ReadProfiles {
  const lines: string[] = [];
  const rows = new Map<string, number>();
  let [row, withoutConsent] = [0, 0];
  for (const text of fileLines(file)) {
    row++;
    const wrong = (problem: string) => new InputError(`${file}: row ${row}: ${problem}`);
    const json = row === 1 ? text.replace(/^\ufeff/, "") : text;
    if (json.trim() === "") continue;
    const checked = checkInput(CustomerSchema, parse(json, wrong));
    if (!checked.ok) throw wrong(checked.problem);
    const { id, consent } = checked.value;
    if (id === undefined) throw wrong("id: expected a string, found nothing");
    const name = pseudonym(id, key);
    const before = rows.get(name);
    if (before !== undefined)
      throw wrong(`id: found ${JSON.stringify(id)}, which stands in row ${before} too`);
    rows.set(name, row);
    if (consent === false) withoutConsent++;
    else lines.push(profileLine(name, checked.value));
  }
  return { lines, withoutConsent };
}

function parse(json: string, wrong: (problem: string) => InputError): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw wrong(`is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
