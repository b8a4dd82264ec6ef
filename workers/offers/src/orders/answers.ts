import type { WebhookAnswer } from "@basketwise/core";
import { respondProblem } from "../http/respond.ts";
import type { Difference } from "./compare.ts";
import type { Conflict } from "./fold.ts";

/** Bytes that a body with orders may have: an order of 10,000 lines fits, however long its product ids. */
export const MOST_BYTES: number = 8 * 1024 * 1024;

/** No page reads these: they answer servers. */
const PRIVATE = { "content-type": "application/json", "cache-control": "no-store" };

/** What became of orders, as the answer. */
export function respondAccepted(answer: WebhookAnswer): Response {
  return new Response(JSON.stringify(answer), { status: 202, headers: PRIVATE });
}

/** The answer of a worker that lacks a binding or a setting. */
export function respondLacking(what: string): Response {
  return respondProblem(503, `this store takes no orders yet: ${what}`);
}

/** The answer to a body that is too large. */
export function respondTooLarge(): Response {
  return respondProblem(413, `the body is larger than ${MOST_BYTES} bytes`);
}

/** The answer to an order that contradicts what is known of it. */
export function respondConflict({ telling, differs }: Conflict, place: number | undefined): Response {
  const path = place === undefined ? "" : `orders[${place}]: `;
  const id = JSON.stringify(telling.orderId);
  const words = differs.map((one) => WORDS[one]).join(" and ");
  return respondProblem(409, `${path}order ${id} was told before with ${words}; nothing was taken`);
}

const WORDS = {
  at: "another moment (`at`)",
  lines: "other lines (`lines`)",
  returned: "more returned of one line and less of another (`returned`)",
  facts: "another country, source, segments or coupon",
} as const satisfies Record<Difference, string>;
