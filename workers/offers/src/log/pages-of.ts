import type { LogPage } from "../storage/log.ts";

/** The names in a log, a page at a time, by whatever lists them. Rejects as that does. */
export async function* pagesOf(
  list: (cursor: string | undefined) => Promise<LogPage>,
): AsyncGenerator<readonly string[], undefined> {
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    yield page.keys;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
