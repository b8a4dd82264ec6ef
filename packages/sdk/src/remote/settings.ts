import { DEFAULT_BUDGET_MS } from "../budget.ts";
import { consentOf } from "../tracking/consent.ts";
import type { Sender } from "../tracking/sender.ts";
import type { Fetch } from "./fetch.ts";
import type { ClientOptions } from "./options.ts";

/** What a question is asked with. */
export interface Settings extends Sender {
  readonly budgetMs: number;
  /** No price of an answer is in another. */
  readonly currency: string | undefined;
}

/** Looked up at each call, so that a polyfill or a test that comes later counts. */
const ownFetch: Fetch = (url, init) => fetch(url, init);

/**
 * The options made ready.
 *
 * @throws Error for one that can't work
 */
export function readSettings({
  endpoint,
  key,
  currency,
  consent,
  clock = Date.now,
  fetch = ownFetch,
  budgetMs = DEFAULT_BUDGET_MS,
}: ClientOptions<string | undefined>): Settings {
  const address = String(endpoint);
  check("endpoint: expected an http URL or path", /^(https?:\/\/[^/]|\/(?!\/))/.test(address));
  // The key is not repeated: it may be secret.
  check("key: expected visible ASCII", /^[!-~]+$/.test(key ?? "-"));
  check("fetch: expected a function", typeof fetch === "function");
  check("budgetMs: expected above 0", budgetMs > 0);
  check("currency: expected ISO 4217", /^[A-Z]{3}$/.test(currency ?? "EUR"));
  return {
    url: address.replace(/\/*([?#].*)?$/, "/v1/"),
    headers: { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) },
    fetch,
    key,
    consents: consentOf(consent),
    clock,
    budgetMs,
    currency,
  };
}

function check(expected: string, holds: boolean): void {
  if (!holds) throw new Error(expected);
}
