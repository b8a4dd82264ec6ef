import type { DismissReason, Session } from "@basketwise/core";
import type { PageStorage } from "../page.ts";
import { quietly } from "../quietly.ts";
import type { AboutOffer } from "../tracking/about-offer.ts";

/** Where a browser keeps what is remembered; all tabs of a shop share it. */
const KEY = "basketwise:session";

/** Entries of a kind at most, and milliseconds that each is remembered: 30 days. */
const MOST = 100;
const LONGEST_MS = 30 * 86_400_000;

/** Characters of the longest name that a worker takes; searches are cut to it. */
export const LONGEST = 200;

/** What is remembered. */
type Kind = "viewed" | "searches" | "shown" | "dismissed" | "accepted";

/** What an item of an event says of the offer that it came from. */
type Origin = { readonly [Name in "offerId" | "technique" | "placement"]?: AboutOffer[Name] | undefined };

/** One thing that happened. */
export interface Entry {
  /** The product, or the words that were searched for. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Why it was dismissed. */
  readonly reason?: DismissReason | undefined;
  /** Where what was accepted came from. */
  readonly origin?: Origin;
  /** Whether what was accepted is paid for. */
  readonly bought?: boolean;
}

/** All that is remembered of each kind, latest last. */
type Lists = { readonly [Name in Kind]?: readonly Entry[] | undefined };

/** What is remembered of a visit. */
export interface Memory {
  /** The products that were accepted, each with the offer that it came from. */
  accepted(): readonly Entry[];
  /** These happened now. */
  add(kind: Kind, entries: readonly Omit<Entry, "at">[]): void;
  /** What a question tells of the visit, what the shop itself knows before all; nothing where there is nothing. */
  session(given?: Session | undefined): { readonly session?: Session };
}

/**
 * Remembers in storage what the customer consents to, else and where storage fails in memory, and then only what spares
 * them an offer they refused and puts a purchase down to its offer. What other tabs wrote is taken in before each use, so
 * that none overwrites the others. What is in memory grows old with the page: a clock that jumps meanwhile deletes nothing.
 */
export function memoryOf(
  storage: PageStorage | null | undefined,
  consents: () => boolean,
  clock: () => number,
): Memory {
  let lists: Lists = {};
  let consented = false;

  /** One wrong entry would have a worker refuse all, and other scripts may write anything into storage. */
  const isEntry = ({ id, at, reason = "price" }: Entry) =>
    typeof id === "string" &&
    id &&
    id.length <= LONGEST &&
    Math.abs(clock() - at) < LONGEST_MS &&
    /^(price|not-needed|have-it)$/.test(reason);

  function take(kind: Kind, entries: readonly Entry[]): void {
    const all = [...(lists[kind] ?? []), ...entries.filter((entry) => entry && isEntry(entry))].sort(
      (one, other) => one.at - other.at,
    );
    // The last of each; of what was shown each time counts.
    const isLast = ({ id, at }: Entry, i: number) =>
      !all.slice(i + 1).some((later) => later.id === id && (kind !== "shown" || later.at === at));
    lists = { ...lists, [kind]: all.filter(isLast).slice(-MOST) };
  }

  function forget(): void {
    const { dismissed, accepted } = lists;
    lists = { dismissed, accepted };
  }

  function look(): Lists {
    const before = consented;
    consented = consents();
    // Storage that is forbidden or damaged is as good as empty.
    quietly(() => {
      if (consented) {
        const found: Record<Kind, Entry[]> = JSON.parse(storage?.getItem(KEY) ?? "{}");
        for (const [kind, entries] of Object.entries(found)) take(kind as Kind, entries);
      } else if (before) {
        forget();
        storage?.removeItem(KEY);
      }
    });
    return lists;
  }

  return {
    accepted: () => look().accepted ?? [],
    add(kind, entries) {
      look();
      take(
        kind,
        entries.map((entry) => ({ ...entry, at: clock() })),
      );
      // Where it is full or forbidden this page remembers.
      if (consented) quietly(() => storage?.setItem(KEY, JSON.stringify(lists)));
      else forget();
    },
    session(given) {
      const { accepted, ...seen } = look();
      const told = Object.entries(seen).map(([kind, entries = []]) => {
        const isDated = kind === "shown" || kind === "dismissed";
        return [kind, entries.map(isDated ? datedOf : (entry) => entry.id)] as const;
      });
      const session = { ...Object.fromEntries(told.filter(([, entries]) => entries[0])), ...given };
      return { ...(Object.keys(session)[0] && { session }) };
    },
  };
}

function datedOf({ id, at, reason }: Entry): unknown {
  return { productId: id, at: new Date(+at).toISOString(), reason };
}
