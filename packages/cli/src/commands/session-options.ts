import type { Product } from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { SESSION_FIELDS } from "../sessions/fields.ts";
import { readSessions, type SessionsRead } from "../sessions/read-sessions.ts";
import type { Given, Option } from "./command.ts";
import { effortOptions } from "./effort-options.ts";
import { inputOptions, mapOption, textsOption } from "./input-options.ts";

/** The options that say what was looked at. */
export const SESSION_OPTIONS = {
  sessions: {
    type: "string",
    multiple: true,
    value: "FILE",
    help: "viewed sessions: session, product, at (GA4, RetailRocket and the like); may be given several times",
  },
  "map-sessions": {
    type: "string",
    value: "FIELD=COLUMN,…",
    help: `which columns of --sessions hold ${SESSION_FIELDS.join(", ")}`,
  },
} as const satisfies Record<string, Option>;

/** The viewed sessions, where any are given. */
export async function readViewed(
  given: Given,
  catalog: readonly Product[],
  onProgress: (what: string) => void,
): Promise<SessionsRead | undefined> {
  const files = textsOption(given.options.sessions);
  const sessionMap = mapOption("map-sessions", given, SESSION_FIELDS);
  if (files.length === 0) {
    if (sessionMap) throw new InputError("--map-sessions: there are no sessions to map; say --sessions FILE");
    return undefined;
  }
  const known = catalog.map(({ id }) => id);
  const { memory } = effortOptions(given);
  return readSessions(files, { ...inputOptions(given), memory, sessionMap, known, onProgress });
}
