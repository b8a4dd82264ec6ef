import type { Offer } from "@basketwise/sdk";
import type { Answer } from "../answer.ts";
import { planCard } from "./plan-card.ts";
import { productCard } from "./product-card.ts";
import { rewardCard } from "./reward-card.ts";
import { setCard } from "./set-card.ts";
import { stepUpCard } from "./step-up-card.ts";

/** Draws an offer. */
export type Card = (offer: Offer, answer: Answer) => HTMLElement;

/** Techniques whose offers are more than a product with a price. */
const CARDS: Readonly<Record<string, Card>> = {
  bundle: setCard,
  upgrade: stepUpCard,
  "plan-upgrade": planCard,
  trial: planCard,
  reward: rewardCard,
};

/** The card of an offer by its technique; a technique that the shop does not know has a plain one. */
export function cardOf(offer: Offer, answer: Answer): HTMLElement {
  const card = CARDS[offer.technique] ?? productCard;
  return card(offer, answer);
}
