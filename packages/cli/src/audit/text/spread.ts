import type { Spread } from "@basketwise/core";
import { percent } from "../../text/numbers.ts";
import type { Kind } from "../questions/shape.ts";

const WHERE = { pages: "On pages", baskets: "In baskets" } as const satisfies Partial<Record<Kind, string>>;

/** How dear and how sure the offers are, on pages and in baskets. */
export function spreadLines(spread: Readonly<Record<Kind, Spread>>): string[] {
  return (["pages", "baskets"] as const).flatMap((kind) => {
    const { priceShare, confidence } = spread[kind];
    const price = priceShare && `costs ${percent(priceShare.median)} of what it joins`;
    const sure = confidence && `is in ${percent(confidence.median)} of the orders with the item`;
    const said = [price, sure].filter((one) => one !== undefined);
    return said.length === 0 ? [] : [`${WHERE[kind]} the middle offer ${said.join(" and ")}.`];
  });
}
