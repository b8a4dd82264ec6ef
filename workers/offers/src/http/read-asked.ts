import type { OfferRequest } from "@basketwise/core";
import { type Checked, checkInput, OfferBatchSchema, OfferRequestSchema } from "@basketwise/core/schema";

/** What a body asks for. */
export interface Asked {
  readonly requests: readonly OfferRequest[];
  /** Whether the answer is a batch too. */
  readonly batch: boolean;
}

/** The requests in a parsed body, or what is wrong with it. */
export function readAsked(body: unknown): Checked<Asked> {
  if (typeof body === "object" && body !== null && "requests" in body) {
    const checked = checkInput(OfferBatchSchema, body);
    return checked.ok ? { ok: true, value: { requests: checked.value.requests, batch: true } } : checked;
  }
  const checked = checkInput(OfferRequestSchema, body);
  return checked.ok ? { ok: true, value: { requests: [checked.value], batch: false } } : checked;
}
