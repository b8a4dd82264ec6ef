import {
  given,
  type OfferRequest,
  type Parts,
  type Playbook,
  type Policy,
  type PolicyInput,
} from "@basketwise/core";
import { checkBudget, DEFAULT_BUDGET_MS } from "../budget.ts";
import { consentOf } from "../tracking/consent.ts";
import { newId } from "../tracking/new-id.ts";
import type { CommonOptions } from "./options.ts";
import type { Telling } from "./telling.ts";

/** What tells one client in process from another. */
export interface Own {
  readonly playbook: Playbook;
  /** What a decision has beside what the playbook names. */
  readonly parts: Parts;
  readonly telling: Telling;
  /** A whole policy from what the merchant has set. */
  completed(given: PolicyInput, requests: readonly OfferRequest[]): Policy;
}

/** What a call works with. */
export interface LocalSettings
  extends Own,
    Pick<CommonOptions<string | undefined>, "source" | "policy" | "locale" | "currency"> {
  readonly consents: () => boolean;
  readonly clock: () => number;
  readonly requestId: () => string;
  readonly dice: () => number;
  readonly budgetMs: number;
}

/**
 * The options made ready.
 *
 * @throws RangeError for one that can't work
 */
export function readLocalSettings(options: CommonOptions<string | undefined>, own: Own): LocalSettings {
  const settings = {
    clock: Date.now,
    dice: Math.random,
    requestId: newId,
    budgetMs: DEFAULT_BUDGET_MS,
    ...given(options),
    ...own,
    consents: consentOf(options.consent),
  };
  if (typeof settings.source?.open !== "function") throw new RangeError("source: expected a graph source");
  checkBudget(settings.budgetMs);
  return settings;
}
