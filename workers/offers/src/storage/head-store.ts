import type { GraphStorage, HeadTexts } from "./graph-storage.ts";
import { type Head, type Headless, readHead } from "./head.ts";
import { type OwnPolicy, ownPolicy } from "./own-policy.ts";

/** Milliseconds after which pointer and policy are read again, behind an answer. */
const FRESH_MS = 25_000;

/**
 * Milliseconds after which nobody is answered with them before they were read again. With the 30 s that a data centre
 * keeps them for, what was published or put is live within a minute, also where nobody came for long.
 */
const OLD_MS = 30_000;

/** Milliseconds after which a shop without profiles is looked up for some again: each look costs reads of KV, and most never have any. */
const LOOK_MS = 300_000;

/** Milliseconds for which a read under way is joined. After that it is taken for lost, and another one is started. */
export const JOIN_MS = 1_000;

/** The pointer and the policy, kept in memory. */
export interface HeadStore extends OwnPolicy {
  /** The head in memory; when it ages, it is read again meanwhile, by the work given to `later`. Undefined where it is to be waited for. */
  known(later: (work: Promise<unknown>) => void): Head | undefined;
  /** The head in memory however old, for when no newer one can be had. */
  last(): Head | undefined;
  /** What is wrong with what was read last; undefined where it was good. */
  problem(): Headless | undefined;
  /** Reads the head; reads at the same time are one. Rejects as the storage does. */
  read(): Promise<Head | Headless>;
  /** Takes over a policy that this isolate just had stored in place of another one. */
  policyPut(before: string | null, text: string): void;
  /** Texts from the storage, with the policy that this isolate stored where the storage still tells of the one before. */
  asPut<T extends HeadTexts>(texts: T): T;
}

/** Keeps the head of a storage. What was good stays until something good takes its place. */
export function headStore(
  storage: GraphStorage,
  now: () => number,
  warn: (message: string) => void,
): HeadStore {
  const own = ownPolicy(now);
  let head: Head | undefined;
  let headFrom = Number.NEGATIVE_INFINITY;
  let tried = Number.NEGATIVE_INFINITY;
  let flight: Promise<Head | Headless> | undefined;
  let trouble: Headless | undefined;
  let looked = Number.NEGATIVE_INFINITY;

  const readTexts = async (): Promise<HeadTexts> => {
    const known = head?.texts;
    const people = typeof known?.profiles === "string" || now() - looked >= LOOK_MS;
    const started = now();
    const texts = await storage.readHead(people);
    if (people) looked = started;
    return people ? texts : { profiles: known?.profiles, erased: known?.erased, ...texts };
  };

  const read = () => {
    if (flight && now() - tried < JOIN_MS) return flight;
    const started = now();
    const reading = load(started).finally(() => {
      if (flight === reading) flight = undefined;
    });
    tried = started;
    flight = reading;
    return reading;
  };

  const load = async (started: number): Promise<Head | Headless> => {
    const texts = own.asPut(await readTexts());
    const same = head && sameTexts(texts, head.texts);
    const found = same && head ? head : readHead(texts);
    trouble = "problem" in found ? found : undefined;
    if ("problem" in found) warn(found.problem);
    else {
      if (found.profiles && "problem" in found.profiles) warn(found.profiles.problem);
      // A read that was given up and comes back late must not bring an old version back.
      if (started >= headFrom) [head, headFrom] = [found, started];
    }
    return found;
  };

  return {
    known(later) {
      if (head && now() - tried >= FRESH_MS) later(read());
      const underWay = flight !== undefined && now() - tried < JOIN_MS;
      // Who could only wait for a read that is lost, or failed a moment ago, is better served with what is there.
      return underWay && now() - headFrom >= OLD_MS ? undefined : head;
    },
    last: () => head,
    problem: () => trouble,
    read,
    ...own,
    policyPut(before, text) {
      own.policyPut(before, text);
      if (!head) return;
      const found = readHead({ ...head.texts, policy: text });
      if (!("problem" in found)) head = found;
    },
  };
}

function sameTexts(a: HeadTexts, b: HeadTexts): boolean {
  const alike = a.pointer === b.pointer && a.policy === b.policy;
  return alike && a.profiles === b.profiles && a.erased === b.erased;
}
