import type { Offer } from "@basketwise/core";
import { given } from "../shared/fields.ts";
import type { Relation } from "./relations.ts";

/** What offers stand beside. */
export interface JsonLdOptions {
  /** The page's product: the offered ones are then told by how they stand to it. */
  readonly productId?: string | undefined;
}

/** What a reason says of how an offered product stands to the page's; any other is a pick to go with it. */
const RELATION_OF: Readonly<Record<string, Relation>> = {
  accessory_of: "isAccessoryOrSparePartFor",
  protects: "isAccessoryOrSparePartFor",
  consumable_for: "isConsumableFor",
  similar_to: "isSimilarTo",
  also_considered: "isSimilarTo",
  better_version: "isSimilarTo",
  all_versions: "isSimilarTo",
};

/** Relations that run from what is offered to the page's product; the others run from the page's. */
const FROM_OFFERED: ReadonlySet<Relation> = new Set(["isAccessoryOrSparePartFor", "isConsumableFor"]);

/**
 * Offers as JSON-LD, which may stand inside a `<script type="application/ld+json">` as it is: a list of products, or,
 * with the page's product, what goes with it. Each product has the price that anyone pays today: what is promised only
 * together with others, or beside the cart, is not in it. An earlier price is, where the offer has one of its own.
 *
 * ```ts
 * const html = `<script type="application/ld+json">${toJsonLd(offers, { productId: "22423" })}</script>`;
 * ```
 */
export function toJsonLd(offers: readonly Offer[], { productId }: JsonLdOptions = {}): string {
  const markup =
    productId === undefined
      ? { "@type": "ItemList", itemListElement: listed(offers) }
      : beside(offers, productId);
  return JSON.stringify({ "@context": "https://schema.org", ...markup }).replaceAll("<", "\\u003c");
}

function listed(offers: readonly Offer[]): object[] {
  return offers.flatMap(productsOf).map((item, i) => ({ "@type": "ListItem", position: i + 1, item }));
}

function beside(offers: readonly Offer[], productId: string): object {
  const main: Record<string, unknown> & { "@id": string } = {
    "@type": "Product",
    "@id": `#product-${productId}`,
    sku: productId,
  };
  const own: object[] = [];
  for (const offer of offers) {
    const relation = relationOf(offer);
    const others = productsOf(offer).filter(({ sku }) => sku !== productId);
    if (FROM_OFFERED.has(relation)) {
      own.push(...others.map((one) => ({ ...one, [relation]: { "@id": main["@id"] } })));
    } else if (others.length > 0) {
      main[relation] = [...((main[relation] as object[] | undefined) ?? []), ...others];
    }
  }
  return { "@graph": [main, ...own] };
}

function relationOf({ reasons }: Offer): Relation {
  for (const { code } of reasons) {
    const relation = Object.hasOwn(RELATION_OF, code) ? RELATION_OF[code] : undefined;
    if (relation) return relation;
  }
  return "isRelatedTo";
}

function productsOf(offer: Offer): (object & { readonly sku: string })[] {
  return offer.products.map(({ productId, title, price, imageLink, link }) => ({
    "@type": "Product",
    sku: productId,
    name: title,
    ...given({ image: imageLink, url: link }),
    offers: {
      "@type": "Offer",
      price,
      priceCurrency: offer.price.currency,
      ...given({ url: link, priceSpecification: earlierPrice(offer) }),
    },
  }));
}

/** Only of a single product that anyone gets at this price; the difference of anything else is promised to one cart. */
function earlierPrice({ products: [one, more], price }: Offer): object | undefined {
  if (!one || more || one.quantity !== 1 || price.was === undefined || price.amount !== one.price)
    return undefined;
  const priceType = "https://schema.org/StrikethroughPrice";
  return { "@type": "UnitPriceSpecification", priceType, price: price.was, priceCurrency: price.currency };
}
