import type { Offer } from "@basketwise/sdk";
import { element } from "../dom/html.ts";
import type { Answer } from "./answer.ts";
import { declineButton } from "./decline.ts";
import { take } from "./take.ts";
import { whyButton } from "./why.ts";

/** What a customer can do with an offer: take it, say no, or ask why it is there. Nothing is chosen beforehand. */
export function actions(offer: Offer, answer: Answer, label: string, onTake = take): HTMLElement {
  const key = `take:${offer.products.at(-1)?.productId}`;
  // By the second click of a double click the next offer may stand here already.
  const onClick = (event: Event) => {
    if (!(event instanceof MouseEvent) || event.detail < 2) onTake(offer);
  };
  return element`
    <div class="offer-actions">
      <button type="button" class="button" data-key="${key}" @click="${onClick}">${label}</button>
      <div class="offer-asides">
        ${declineButton(offer)}
        ${whyButton(offer, answer)}
      </div>
    </div>`;
}
