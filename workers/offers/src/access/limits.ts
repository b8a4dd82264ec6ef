import type { Bindings } from "../bindings/env.ts";
import { rateLimiter } from "../bindings/rate-limiter.ts";
import { budgetOf } from "../storage/budget.ts";
import { noteWait } from "../storage/note-wait.ts";
import { type PatientLimiter, patientLimiter } from "../storage/patient-limiter.ts";
import type { Access, Refused } from "./access.ts";
import { countedAddress } from "./address.ts";

/** Whose limit is reached. */
export type Over = "address" | "key";

/** How often somebody may ask. */
export interface Limits {
  /** Counts a request and says whose limit it is over, if any; undefined, and no promise, where nothing counts it. */
  count(
    request: Request,
    judged: Access | Refused,
    budgetMs: string | undefined,
  ): Promise<Over | undefined> | undefined;
}

/**
 * The limits of a store. Servers are not counted by address, as there are few of them and they ask much; whoever is
 * refused is, so that keys can't be tried one after the other.
 */
export function limits({ KEY_LIMIT, ADDRESS_LIMIT }: Bindings): Limits {
  const byKey = KEY_LIMIT && patientLimiter(rateLimiter(KEY_LIMIT), "KEY_LIMIT");
  const byAddress = ADDRESS_LIMIT && patientLimiter(rateLimiter(ADDRESS_LIMIT), "ADDRESS_LIMIT");
  return {
    count(request, judged, budgetMs) {
      const key = byKey && "by" in judged ? judged.key : undefined;
      const isServer = "by" in judged && judged.by === "secret";
      const address =
        byAddress && !isServer ? countedAddress(request.headers.get("cf-connecting-ip")) : undefined;
      if (key === undefined && address === undefined) return undefined;
      // Both may take a third of what the request may wait in all: the rest is for storage.
      const share = budgetOf(budgetMs) / 6;
      return noted(request, async () => {
        // The address comes first: whoever is over its limit must not use up the key's, which all pages share.
        if (!(await within(byAddress, address, share))) return "address";
        if (!(await within(byKey, key, share))) return "key";
        return undefined;
      });
    },
  };
}

async function within(limiter: PatientLimiter | undefined, name: string | undefined, milliseconds: number) {
  return limiter === undefined || name === undefined || limiter.allows(name, milliseconds);
}

/** What comes of a wait, which is taken off what the request may wait for storage. */
async function noted<T>(request: Request, wait: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const found = await wait();
  noteWait(request, performance.now() - started);
  return found;
}
