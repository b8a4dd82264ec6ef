import type { Offer } from "@basketwise/sdk";
import { html } from "../../dom/html.ts";
import { texts } from "../../i18n/language.ts";
import { money } from "../../i18n/numbers.ts";
import { productLink } from "../../parts/link-to.ts";

/** The small thing beside an offer, as a link: it is looked at before it is bought. */
export function companion({ companion, price }: Offer): DocumentFragment | undefined {
  if (!companion) return undefined;
  const { productId, title } = companion;
  return html`
    <p class="offer-note">
      ${texts().withIt}: <a href="${productLink(productId)}" lang="en"><bdi>${title}</bdi></a>, <bdi>${money(companion.price, price.currency)}</bdi>
    </p>`;
}
