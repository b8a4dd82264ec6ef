import type { GraphStorage } from "./graph-storage.ts";
import { type Head, type Headless, readHead } from "./head.ts";

/** Milliseconds after which pointer and policy are read again. */
const FRESH_MS = 30_000;

/** Milliseconds for which a read under way is joined. After that it is taken for lost, and another one is started. */
export const JOIN_MS = 1_000;

/** The pointer and the policy, kept in memory. */
export interface HeadStore {
  /** The head in memory; when it is old, it is read again meanwhile, by the work given to `later`. */
  known(later: (work: Promise<unknown>) => void): Head | undefined;
  /** Reads the head; reads at the same time are one. Rejects as the storage does. */
  read(): Promise<Head | Headless>;
}

/** Keeps the head of a storage. What was good stays until something good takes its place. */
export function headStore(
  storage: GraphStorage,
  now: () => number,
  warn: (message: string) => void,
): HeadStore {
  let head: Head | undefined;
  let headFrom = Number.NEGATIVE_INFINITY;
  let tried = Number.NEGATIVE_INFINITY;
  let flight: Promise<Head | Headless> | undefined;

  const read = () => {
    if (flight && now() - tried < JOIN_MS) return flight;
    const started = now();
    const own = load(started).finally(() => {
      if (flight === own) flight = undefined;
    });
    tried = started;
    flight = own;
    return own;
  };

  const load = async (started: number): Promise<Head | Headless> => {
    const texts = await storage.readHead();
    const same = head && texts.pointer === head.texts.pointer && texts.policy === head.texts.policy;
    const found = same && head ? head : readHead(texts);
    if ("problem" in found) warn(found.problem);
    // A read that was given up and comes back late must not bring an old version back.
    else if (started >= headFrom) [head, headFrom] = [found, started];
    return found;
  };

  return {
    known(later) {
      if (head && now() - tried >= FRESH_MS) later(read());
      return head;
    },
    read,
  };
}
