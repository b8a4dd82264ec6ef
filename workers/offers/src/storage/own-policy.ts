import type { HeadTexts } from "./graph-storage.ts";

/** Milliseconds for which a storage may still tell of what was there before. */
const STALE_MS = 60_000;

/** The policy that this isolate stored itself, remembered for as long as the storage may not know of it everywhere. */
export interface OwnPolicy {
  /** Remembers a policy that was stored in place of another one. */
  policyPut(before: string | null, text: string): void;
  /** Texts from the storage; the own policy in place of those that it took the place of. */
  asPut<T extends HeadTexts>(texts: T): T;
  /** Claims to take the place of a stored policy; false where somebody else here did, and it is not back since. */
  claimPolicy(before: string | null): boolean;
  /** Gives a claim back that nothing came of. */
  releasePolicy(before: string | null): void;
}

/** A memory of the isolate's own policy. Whatever else the storage tells of is newer, and holds. */
export function ownPolicy(now: () => number): OwnPolicy {
  let own:
    | { readonly text: string; readonly stale: ReadonlySet<string | null>; readonly at: number }
    | undefined;
  const claims = new Map<string | null, number>();
  const isRecent = (at: number | undefined) => at !== undefined && now() - at < STALE_MS;
  return {
    policyPut(before, text) {
      const stale = new Set([...(own && isRecent(own.at) ? own.stale : []), before]);
      stale.delete(text);
      claims.delete(text);
      own = { text, stale, at: now() };
    },
    asPut(texts) {
      const holds = own && isRecent(own.at) && own.stale.has(texts.policy);
      return own && holds ? { ...texts, policy: own.text } : texts;
    },
    claimPolicy(before) {
      for (const [text, at] of claims) if (!isRecent(at)) claims.delete(text);
      if (claims.has(before)) return false;
      claims.set(before, now());
      return true;
    },
    releasePolicy: (before) => void claims.delete(before),
  };
}
