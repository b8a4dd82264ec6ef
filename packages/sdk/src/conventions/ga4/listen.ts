import type { Client } from "../../client.ts";
import type { TrackedEvent } from "../../tracked-event.ts";
import { fieldsOf } from "../shared/fields.ts";
import { whileHearing } from "../shared/heard.ts";
import { quietly } from "../shared/quietly.ts";
import type { ReadOptions } from "../shared/said.ts";
import { fromGa4 } from "./from-ga4.ts";
import { isOurs } from "./push.ts";
import type { DataLayer } from "./types.ts";

/** Whoever takes events: a client, or an offer store. */
export type Tracker = Pick<Client, "track">;

/**
 * Tells the client what the page tells GA4, what was pushed before included; returns what ends it. It hears both forms:
 * `gtag("event", …)` and `{ event, ecommerce }`. An offer's impression and the click on it count once a page; what this
 * package pushed itself is passed over.
 *
 * ```ts
 * const end = listenToDataLayer(window.dataLayer, client, { currency: "GBP" });
 * ```
 */
export function listenToDataLayer(
  dataLayer: DataLayer,
  client: Tracker,
  options: ReadOptions = {},
): () => void {
  const { entries, offers } = memoryOf(client);
  const hear = (entry: unknown) => {
    entries.add(fieldsOf(entry));
    for (const event of eventsIn(entry, options)) {
      if (isNew(event, offers)) whileHearing(() => client.track(event));
    }
  };
  return quietly(
    () => {
      for (const entry of [...dataLayer]) {
        if (!entries.has(fieldsOf(entry))) quietly(() => hear(entry), undefined);
      }
      return tap(dataLayer, hear);
    },
    () => {},
  );
}

/** Calls the listener with every entry after it was pushed; returns what ends it. Tag managers put themselves before it. */
function tap(dataLayer: DataLayer, listener: (entry: unknown) => void): () => void {
  const before = dataLayer.push;
  let open = true;
  const push = (...entries: unknown[]) => {
    const answer = before.apply(dataLayer, entries);
    if (open) for (const entry of entries) quietly(() => listener(entry), undefined);
    return answer;
  };
  dataLayer.push = push;
  return () => {
    open = false;
    if (dataLayer.push === push) dataLayer.push = before;
  };
}

function eventsIn(entry: unknown, options: ReadOptions): TrackedEvent[] {
  const fields = fieldsOf(entry);
  const [name, params] =
    fields[0] === "event" ? [fields[1], fields[2]] : [fields.event, fields.ecommerce ?? entry];
  return isOurs(params) ? [] : fromGa4(name, params, options);
}

interface Memory {
  /** Entries that were heard: whoever listens again to the same data layer does not tell them again. */
  readonly entries: WeakSet<object>;
  /** Impressions and clicks that were told. */
  readonly offers: Set<string>;
}

const memories: WeakMap<Tracker, Memory> = /* @__PURE__ */ new WeakMap();

function memoryOf(client: Tracker): Memory {
  const memory = memories.get(client) ?? { entries: new WeakSet(), offers: new Set() };
  memories.set(client, memory);
  return memory;
}

/** A list and its promotions, or a click on both, tell of the same offer. */
function isNew({ name, offerId }: TrackedEvent, told: Set<string>): boolean {
  if (name !== "view_promotion" && name !== "select_promotion") return true;
  const key = `${name} ${offerId}`;
  if (told.has(key)) return false;
  told.add(key);
  return true;
}
