import type { Pack } from "./open-pack.ts";
import type { OpenPacksOptions } from "./open-packs.ts";

/** Keeps every pack that was opened, for a client that asks of a few: a cache without a cap. */
export function keepAll(): OpenPacksOptions["cache"] {
  const packs = new Map<string, Pack>();
  return {
    get: (key) => packs.get(key),
    put: (key, pack) => void packs.set(key, pack),
  };
}
