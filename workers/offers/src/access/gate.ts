import type { Bindings } from "../bindings/env.ts";
import { respondProblem } from "../http/respond.ts";
import type { Access } from "./access.ts";
import type { KeyKind, StoredKey } from "./key.ts";
import { readKeys } from "./read-keys.ts";
import { sameText } from "./same-text.ts";
import { sha256 } from "./sha256.ts";

/** Lets requests in by their key. */
export interface Gate {
  /** What a request is let in as, or the problem that it is answered with; no promise where nothing had to be hashed. */
  enter(request: Request, need: KeyKind): Access | Response | Promise<Access | Response>;
}

const OPEN: Access = { by: "open", origin: "*" };

const ASK = { "www-authenticate": "Bearer" };

/** The gate of a store. Without keys whoever asks gets what a publishable key opens, and nobody what a secret one does. */
export function gate({ KEYS }: Bindings, now: () => number): Gate {
  if (KEYS === undefined) {
    return {
      enter: (_, need) =>
        need === "publishable" ? OPEN : respondProblem(401, "this store has no secret key yet", ASK),
    };
  }
  const keys = readKeys(KEYS);
  return {
    async enter(request, need) {
      const shown = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
      if (shown === undefined) return respondProblem(401, "send a key as `Authorization: Bearer KEY`", ASK);
      const hash = await sha256(shown);
      const key = keys.filter(({ sha256: kept }) => sameText(kept, hash)).find((one) => holds(one, now()));
      if (!key) return respondProblem(401, "the key is not one of this store's", ASK);
      if (need === "secret" && key.kind !== "secret") {
        return respondProblem(403, "a publishable key opens offers and events only");
      }
      return { by: key.kind, key: key.name };
    },
  };
}

function holds({ from, until }: StoredKey, at: number): boolean {
  return (from === undefined || Date.parse(from) <= at) && (until === undefined || at < Date.parse(until));
}
