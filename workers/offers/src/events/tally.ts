import { decimalsOf, type EventName, toMinor } from "@basketwise/core";
import type { KeptEvent } from "./kept-event.ts";

/**
 * What is counted: an event by its name, and purchases that hold an accepted offer: as such, and once by each
 * technique, placement and product of the offers in them.
 */
export type CountName = EventName | AttachedName;

/** The counts of purchases that hold an accepted offer. */
export type AttachedName = "attached" | "attached_technique" | "attached_placement" | "attached_product";

/** One thing that an event adds to the counts of a day. Empty text where the event does not say. */
export interface Tally {
  readonly name: CountName;
  readonly technique: string;
  readonly placement: string;
  readonly productId: string;
  readonly experiment: string;
  readonly variant: string;
  /** Minor units of the store's currency. */
  readonly amount: number;
}

const NONE: Omit<Tally, "name"> = {
  technique: "",
  placement: "",
  productId: "",
  experiment: "",
  variant: "",
  amount: 0,
};

/** What an accepted offer is told apart by, and the count that it adds to. */
const ATTACHED = {
  technique: "attached_technique",
  placement: "attached_placement",
  productId: "attached_product",
} as const;

/**
 * All that an event adds to the counts. What it is worth counts as 0 where it is in a currency that is not the store's:
 * no rate of exchange is guessed.
 */
export function tally(event: KeptEvent, currency: string | undefined): Tally[] {
  const { name, technique = "", placement = "", productId = "", experiment } = event;
  const trial = { experiment: experiment?.id ?? "", variant: experiment?.variant ?? "" };
  const amount = amountOf(event, currency);
  const own: Tally = { ...NONE, ...trial, name, technique, placement, productId, amount };
  return name === "purchase" ? [own, ...attached(event, trial)] : [own];
}

/** What a purchase adds where it holds accepted offers: each technique, placement and product of them once. */
function attached(event: KeptEvent, trial: Pick<Tally, "experiment" | "variant">): Tally[] {
  const accepted = (event.items ?? []).filter(({ offerId }) => offerId !== undefined);
  if (accepted.length === 0) return [];
  const adds = accepted.flatMap((item) =>
    FIELDS.map((field) => ({
      field,
      key: item[field] ?? (field === "productId" ? "" : (event[field] ?? "")),
    })),
  );
  const once = new Map(adds.map(({ field, key }) => [JSON.stringify([field, key]), { field, key }]));
  return [
    { ...NONE, ...trial, name: "attached" },
    ...[...once.values()]
      .filter(({ key }) => key !== "")
      .map(({ field, key }) => ({ ...NONE, name: ATTACHED[field], [field]: key })),
  ];
}

const FIELDS = ["technique", "placement", "productId"] as const;

function amountOf({ value, currency: own }: KeptEvent, currency: string | undefined): number {
  if (value === undefined || currency === undefined) return 0;
  return own === undefined || own === currency ? toMinor(value, decimalsOf(currency)) : 0;
}
