import type { Problem } from "@basketwise/core";
import { messageOf } from "../message-of.ts";
import { type Unavailable, unavailable } from "../result.ts";
import { isRecord } from "./is-record.ts";
import type { Settings } from "./settings.ts";

/** The JSON that a server answered with. */
export interface Answered {
  readonly status: "answered";
  readonly value: unknown;
}

/** Sends one body and reads the answer, or says why there is none. Never rejects. */
export async function post(
  { fetch, url, headers }: Settings,
  body: string,
  signal: AbortSignal,
): Promise<Answered | Unavailable> {
  try {
    const answer = await fetch(url, { method: "POST", headers, body, signal });
    const value = parse(await answer.text());
    if (!answer.ok) return refused(answer.status, value);
    return value === undefined
      ? unavailable("invalid-response", "the answer is not JSON")
      : { status: "answered", value };
  } catch (error) {
    return unavailable("network", messageOf(error));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(status: number, value: unknown): Unavailable {
  if (!isProblem(value)) return unavailable("http", `HTTP ${status}`);
  const problem = { ...value, type: value.type ?? "about:blank" };
  return { status: "unavailable", code: "problem", detail: problem.detail ?? problem.title, problem };
}

/** RFC 9457 asks for no member; without these two it says no more than the status. */
function isProblem(value: unknown): value is Problem {
  return isRecord(value) && typeof value.title === "string" && typeof value.status === "number";
}
