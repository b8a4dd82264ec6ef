import { DAY, type Warning } from "@basketwise/core";
import { readKeys } from "../access/read-keys.ts";
import type { Bindings } from "../bindings/env.ts";
import { offerKeys } from "../tokens/offer-keys.ts";
import { readOfferKeys } from "../tokens/read-offer-keys.ts";
import type { Seen } from "./seen.ts";

/** Days after which the latest order is old: who publishes every night notices two weeks of nothing new. */
const STALE_DAYS = 14;

/** The share of its products or pairs that a graph may have lost since the publish before. */
const SHRINKS_BY = 0.1;

type Check = (seen: Seen) => readonly Warning[];

/** What the merchant should see to, the graph first. */
export function warningsOf(seen: Seen): Warning[] {
  return CHECKS.flatMap((check) => check(seen));
}

const damaged: Check = ({ problem }) =>
  problem ? [{ code: problem.degraded, message: problem.problem }] : [];

const stale: Check = ({ facts, now }) => {
  const days = facts.until === undefined ? 0 : Math.floor((now - Date.parse(facts.until)) / DAY);
  if (days <= STALE_DAYS) return [];
  return [{ code: "stale", message: `the latest order is ${days} days old: build with newer orders` }];
};

const shrunk: Check = ({ own, before }) => {
  if (!own || !before) return [];
  return (["products", "pairs"] as const)
    .filter((count) => own[count] < (1 - SHRINKS_BY) * before[count])
    .map((count) => {
      const fewer = `${own[count]} ${count} instead of ${before[count]}`;
      return {
        code: "shrunk",
        message: `${fewer}: basketwise rollback ${before.version} puts back what was`,
      };
    });
};

const keys: Check = ({ bindings: { KEYS } }) => {
  if (KEYS === undefined) {
    return [{ code: "no-keys", message: "there are no keys: anyone may ask for offers, nobody for more" }];
  }
  if (readKeys(KEYS).ok) return [];
  return [{ code: "keys", message: "KEYS can't be read: nobody is let in" }];
};

/** A store without keys of its own signs nothing and means it; one whose keys are of no use does not know. */
const unsigned: Check = ({ bindings: { OFFER_KEYS }, now }) => {
  if (!OFFER_KEYS) return [];
  const read = readOfferKeys(OFFER_KEYS);
  if (!read.ok) return [{ code: "offer-keys", message: "OFFER_KEYS can't be read: offers have no token" }];
  if (offerKeys(read.value).published(now).length > 0) return [];
  return [{ code: "offer-keys", message: "every key of OFFER_KEYS has run out: offers have no token" }];
};

/** What comes in goes through all three: a store that has some of them means to have them all. */
const INTAKE = {
  LEDGER: ["no-ledger", "LEDGER is not bound: events and orders are not counted"],
  LOG: ["no-log", "LOG is not bound: events and orders are not kept"],
  INTAKE: ["no-intake", "INTAKE is not bound: events and orders are not taken"],
} as const satisfies Partial<Record<keyof Bindings, readonly [code: string, message: string]>>;

const bound: Check = ({ bindings }) => {
  const names = Object.keys(INTAKE) as (keyof typeof INTAKE)[];
  const missing = names.filter((name) => bindings[name] === undefined);
  if (missing.length === names.length) return [];
  return missing.map((name) => ({ code: INTAKE[name][0], message: INTAKE[name][1] }));
};

const unread: Check = ({ profiles, bindings: { PSEUDONYM_KEY } }) => {
  if (!profiles) return [];
  if ("problem" in profiles) return [{ code: profiles.degraded, message: profiles.problem }];
  if (PSEUDONYM_KEY) return [];
  return [{ code: "no-pseudonym-key", message: "there is no PSEUDONYM_KEY: nobody's profile is found" }];
};

/** Pages of a store with keys name their customers by pseudonym; without keys nobody can be told from a page. */
const guessed: Check = ({ profiles, bindings: { KEYS, PSEUDONYM_KEY } }) => {
  if (KEYS !== undefined || !profiles || !PSEUDONYM_KEY) return [];
  const message = "there are profiles and no keys: whoever guesses an id is offered what suits that customer";
  return [{ code: "open-profiles", message }];
};

/** Who is let in is to be held back by both. */
const LIMITS = {
  KEY_LIMIT: ["no-key-limit", "KEY_LIMIT is not bound: a key may ask as often as it likes"],
  ADDRESS_LIMIT: ["no-address-limit", "ADDRESS_LIMIT is not bound: an address may ask as often as it likes"],
} as const satisfies Partial<Record<keyof Bindings, readonly [code: string, message: string]>>;

const unlimited: Check = ({ bindings }) => {
  // An open store is told about its keys first.
  if (bindings.KEYS === undefined) return [];
  const names = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
  const missing = names.filter((name) => bindings[name] === undefined);
  return missing.map((name) => ({ code: LIMITS[name][0], message: LIMITS[name][1] }));
};

const CHECKS: readonly Check[] = [damaged, stale, shrunk, keys, unsigned, bound, unread, guessed, unlimited];
