import { amountOf } from "./amount.ts";
import { fieldsOf, given, listOf } from "./fields.ts";
import type { SaidItem } from "./said.ts";
import { nameOf, piecesOf } from "./values.ts";

/** What a convention calls the fields of an item that are not called the same everywhere; the first that is there counts. */
export interface ItemKeys {
  readonly productId: readonly string[];
  readonly technique: readonly string[];
  readonly placement: readonly string[];
}

/** Reads items by these names. */
export type ReadItem = (raw: unknown) => SaidItem;

/** A reader of items whose fields have these names. */
export function itemReader(keys: ItemKeys, isOffer: (promotionId: string) => boolean): ReadItem {
  return (raw) => {
    const fields = fieldsOf(raw);
    const first = (names: readonly string[]) => names.map((name) => nameOf(fields[name])).find(Boolean);
    const offerId = nameOf(fields.promotion_id);
    return given({
      productId: first(keys.productId),
      quantity: piecesOf(fields.quantity),
      price: fields.price === undefined ? undefined : amountOf(fields.price)?.amount,
      offerId: offerId !== undefined && isOffer(offerId) ? offerId : undefined,
      technique: first(keys.technique),
      placement: first(keys.placement),
    });
  };
}

/** As many items as an event may have, GA4's and ours. */
const MOST_ITEMS = 200;

/** The items of a list, each with what the event as a whole says of the offer; the event itself where it has no list. */
export function itemsIn(list: unknown, whole: SaidItem, read: ReadItem): readonly SaidItem[] {
  const { offerId, technique, placement } = whole;
  const items = listOf(list).slice(0, MOST_ITEMS);
  if (items.length === 0) return [whole];
  return items.map((raw) => ({ ...given({ offerId, technique, placement }), ...read(raw) }));
}
