import type { Problem } from "@basketwise/core";
import { messageOf } from "../message-of.ts";
import { quietly } from "../quietly.ts";
import { type BatchResult, type Unavailable, unavailable } from "../result.ts";
import { remember } from "../tracking/stood-in.ts";
import { harmless } from "./harmless.ts";
import { isText } from "./is-like.ts";
import { areResponses } from "./responses.ts";
import type { Settings } from "./settings.ts";

/**
 * Asks the worker, and believes nothing that is not what a worker answers. `count` is how many requests the body holds;
 * one stands there by itself, and so does its answer. Never rejects.
 */
export async function post(
  { fetch, url, headers, currency }: Settings,
  body: string,
  count: number,
  signal: AbortSignal,
): Promise<BatchResult> {
  try {
    const answer = await fetch(`${url}offers`, { method: "POST", headers, body, signal });
    const text = await answer.text();
    const value = quietly(() => JSON.parse(text, harmless));
    if (!answer.ok) return refused(answer.status, value);
    const responses = count === 1 ? [value] : value?.responses;
    if (!areResponses(responses, count, currency)) {
      return unavailable("invalid-response", currency && `expected an answer in ${currency}`);
    }
    responses.forEach(remember);
    return { status: "ok", responses, answeredBy: "graph" };
  } catch (error) {
    return unavailable("network", messageOf(error));
  }
}

/** RFC 9457 asks for no member; without a title it says no more than the status. */
function refused(status: number, value: Partial<Problem> | null | undefined): Unavailable {
  if (!isText(value?.title)) return unavailable("http", `HTTP ${status}`);
  const problem = { type: "about:blank", status, ...value } as Problem;
  return { status: "unavailable", code: "problem", detail: problem.detail ?? problem.title, problem };
}
