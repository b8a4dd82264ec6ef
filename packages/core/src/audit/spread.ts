import type { Offer } from "../model/response.ts";
import { type Quartiles, quartiles } from "./quartiles.ts";
import type { Tally } from "./shape.ts";

/** How what is offered is spread; absent where no offer has such a number. */
export interface Spread {
  /** An add-on's price as a share of the basket that it joins. */
  readonly priceShare?: Quartiles;
  /** The share of orders with the item that have the offered product too, as the offer's own reason says it. */
  readonly confidence?: Quartiles;
}

/** Gathers how dear and how sure the offers are. */
export function spread(): Tally<Spread> {
  const priceShares: number[] = [];
  const confidences: number[] = [];
  return {
    add({ response, basketValue }) {
      for (const offer of response.offers) {
        const confidence = confidenceOf(offer);
        if (confidence !== undefined) confidences.push(confidence);
        if (basketValue > 0 && isAddOn(offer)) priceShares.push(offer.price.amount / basketValue);
      }
    },
    result() {
      const [priceShare, confidence] = [quartiles(priceShares), quartiles(confidences)];
      return { ...(priceShare && { priceShare }), ...(confidence && { confidence }) };
    },
  };
}

/** Whether it comes to what is chosen, and does not take its place or hold it. */
function isAddOn({ products, price }: Offer): boolean {
  const [first, ...others] = products;
  return others.length === 0 && first?.quantity === 1 && first.replaces === undefined && price.amount > 0;
}

function confidenceOf({ reasons }: Offer): number | undefined {
  const tie = reasons.find(({ code }) => code === "bought_together");
  return tie && Number(tie.evidence.confidence);
}
