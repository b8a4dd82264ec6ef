import { texts } from "../i18n/language.ts";
import type { Instead } from "../offers/placement.ts";
import { productsOf } from "../shop/catalog.ts";
import { HERO } from "../shop/shelves.ts";
import { calm } from "./calm.ts";
import { productCard } from "./product-card.ts";

/** The shop's own pick, where a row has no offers to show. */
export function shelf(): Instead {
  return { title: texts().shelfTitle, items: productsOf(HERO).map(productCard) };
}

/** What is good to know on any page, where a narrow block has no offers to show. */
export function goodToKnow(): Instead {
  return { title: texts().calmTitle, items: calm() };
}
