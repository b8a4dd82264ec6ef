import type { Product } from "@basketwise/core";
import { availabilityOf } from "../shared/availability.ts";
import { categoryOf } from "../shared/category.ts";
import { featuresOf, VERSION_FEATURES } from "../shared/feature.ts";
import { fieldsOf, given, listOf } from "../shared/fields.ts";
import type { OneCurrency } from "../shared/money.ts";
import { LONGEST_LINK, lineOf, momentOf, nameOf } from "../shared/values.ts";
import { type FoundProduct, idOf } from "./find-products.ts";
import { linkOf, type Node, textOf } from "./node.ts";
import { availabilityIn, readPrices } from "./read-offers.ts";
import { readRelations } from "./relations.ts";

/** A product, or what can't be read of it. */
export type ProductRead =
  | { readonly product: Product }
  | { readonly field: string; readonly expected: string; readonly found: string };

/** Makes a product of its markup; what a version does not say, its group says for it. */
export function readProduct(
  found: FoundProduct,
  byId: ReadonlyMap<string, Node>,
  source: OneCurrency,
): ProductRead {
  const group = found.group ?? fieldsOf(found.node.isVariantOf);
  const node: Node = { ...given(inherited(group)), ...found.node };
  const id = nameOf(idOf(node));
  const title = lineOf(textOf(node.name));
  if (id === undefined) return { field: "sku", expected: "a value", found: "" };
  if (title === undefined) return { field: "name", expected: "a value", found: "" };
  const prices = readPrices(node.offers, source);
  if ("expected" in prices) return { field: "price", ...prices };
  if (!prices.value) return { field: "price", expected: "a value", found: "" };
  const availability = availabilityIn(node.offers);
  return {
    product: {
      id,
      title,
      ...prices.value,
      ...given({
        category: categoryOf(lineOf(textOf(node.category)) ?? ""),
        brand: nameOf(textOf(node.brand) ?? textOf(node.manufacturer)),
        imageLink: lineOf(linkOf(node.image), LONGEST_LINK),
        link: lineOf(linkOf(node.url) ?? linkOf(fieldsOf(listOf(node.offers)[0]).url), LONGEST_LINK),
        group: nameOf(textOf(node.inProductGroupWithID) ?? textOf(group.productGroupID)),
        availability: availability === undefined ? undefined : availabilityOf(availability),
        launchedAt: momentOf(textOf(node.releaseDate)),
        features: featuresIn(node),
        rating: ratingOf(fieldsOf(listOf(node.aggregateRating)[0])),
      }),
      ...readRelations(node, byId),
    },
  };
}

function inherited({ name, brand, image, category, url, aggregateRating }: Node): Node {
  return { name, brand, image, category, url, aggregateRating };
}

function featuresIn(node: Node): Product["features"] {
  const details = listOf(node.additionalProperty).map((one) => {
    const { name, value } = fieldsOf(one);
    return [textOf(name), textOf(value)] as const;
  });
  const own = Object.keys(VERSION_FEATURES).map((name) => [name, textOf(node[name])] as const);
  return featuresOf([...own, ...details]);
}

/** Out of 5, whatever the scale of the page. */
function ratingOf({ ratingValue, bestRating, ratingCount, reviewCount }: Node): Product["rating"] {
  const value = Number(textOf(ratingValue)?.replace(",", "."));
  const count = Number(textOf(ratingCount) ?? textOf(reviewCount));
  const best = Number(textOf(bestRating) ?? 5);
  if (!(value >= 0 && best > 0 && value <= best && Number.isSafeInteger(count) && count >= 0))
    return undefined;
  return { value: best === 5 ? value : Math.round((value * 500) / best) / 100, count };
}
