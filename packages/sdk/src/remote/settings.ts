import { checkBudget, DEFAULT_BUDGET_MS } from "../budget.ts";
import { messageOf } from "../message-of.ts";
import { type Unavailable, unavailable } from "../result.ts";
import type { Fetch } from "./fetch.ts";
import type { ClientOptions } from "./options.ts";

/** What a call works with. */
export interface Settings {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly fetch: Fetch;
  readonly budgetMs: number;
  readonly locale: string | undefined;
}

/** The options made ready, or what is wrong with them: a client is made while a page starts, and must not break it. */
export function readSettings(options: ClientOptions): Settings | Unavailable {
  try {
    const { endpoint, key, fetch = ownFetch, budgetMs = DEFAULT_BUDGET_MS, locale } = options;
    if (typeof fetch !== "function")
      throw new RangeError(`fetch: expected a function; found ${typeof fetch}`);
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (key !== undefined) headers.authorization = `Bearer ${checkKey(key)}`;
    return { url: offersUrl(endpoint), headers, fetch, budgetMs: checkBudget(budgetMs), locale };
  } catch (error) {
    return unavailable("invalid-options", messageOf(error));
  }
}

/** Looked up at each call, so that a polyfill or a test that comes later counts. */
const ownFetch: Fetch = (url, init) => fetch(url, init);

function offersUrl(endpoint: string | URL): string {
  const url = parse(String(endpoint));
  if (!url?.protocol.startsWith("http")) {
    throw new RangeError(`endpoint: expected an http or https URL; found ${endpoint}`);
  }
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/v1/offers`;
  url.hash = "";
  return url.href;
}

/** A path alone is one of the page's origin; where there is no page it is nothing. */
function parse(endpoint: string): URL | undefined {
  return urlOf(endpoint) ?? urlOf(endpoint, globalThis.location?.href);
}

/** `URL.canParse` would do, but browsers of 2022 don't have it. */
function urlOf(endpoint: string, base?: string): URL | undefined {
  try {
    return new URL(endpoint, base);
  } catch {
    return undefined;
  }
}

/** What is wrong is said without repeating the key, which may be secret. */
function checkKey(key: string): string {
  if (typeof key === "string" && /^[!-~]+$/.test(key)) return key;
  throw new RangeError("key: expected visible ASCII characters without spaces");
}
