import type { Checked } from "@basketwise/core/schema";

/** What a text of JSON says, or where it stops being JSON: with a piece of it, so not for secrets. */
export function parseJson(text: string): Checked<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, problem: `is not JSON: ${error instanceof Error ? error.message : error}` };
  }
}
