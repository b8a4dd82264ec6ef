import type { OrdersQuery } from "@basketwise/core";
import { pagesOf } from "../log/pages-of.ts";
import { ORDERS } from "../log/places.ts";
import type { Log } from "../storage/log.ts";

/** Objects that are read at once: as many connections as a worker may have open. */
const AT_ONCE = 6;

const KEY = /^orders\/(\d{4}-\d{2}-\d{2})\/([^/]+)\.ndjson$/;

/** An object of the log. */
export interface Piece {
  readonly day: string;
  /** Its name among those of its day. */
  readonly name: string;
  readonly text: string;
}

/** The objects of some days, day by day, a few at a time. Rejects as the log does. */
export async function* logPieces(log: Log, query: OrdersQuery): AsyncGenerator<Piece[], undefined> {
  for await (const keys of keysOf(log, query)) {
    for (let i = 0; i < keys.length; i += AT_ONCE) {
      const some = await Promise.all(keys.slice(i, i + AT_ONCE).map((key) => pieceOf(log, key)));
      yield some.filter((piece) => piece !== undefined);
    }
  }
}

/** @throws Error where it is not there any more: its orders may stand in an object that was not listed */
async function pieceOf(log: Log, key: string): Promise<Piece | undefined> {
  const text = await log.get(key);
  if (text === null) throw new Error(`${key} was put elsewhere since it was listed`);
  const [, day, name] = KEY.exec(key) ?? [];
  return day === undefined || name === undefined ? undefined : { day, name, text };
}

async function* keysOf(
  log: Log,
  { from = "", until = "~" }: OrdersQuery,
): AsyncGenerator<string[], undefined> {
  const prefix = ORDERS + shared(from, until);
  for await (const names of pagesOf((cursor) => log.list(prefix, cursor))) {
    const days = names.map((name) => KEY.exec(name)?.[1] ?? "");
    yield names.filter((_, i) => {
      const day = days[i] ?? "";
      return day !== "" && day >= from && day <= until;
    });
    if ((days.at(-1) ?? "") > until) return;
  }
}

/** What two days begin with alike. */
function shared(from: string, until: string): string {
  let length = 0;
  while (length < from.length && from[length] === until[length]) length++;
  return from.slice(0, length);
}
