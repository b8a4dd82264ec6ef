import type { Offer } from "../../model/response.ts";
import { featureOf } from "./gains.ts";
import type { Telling } from "./telling.ts";

/** Whether an offer sets several versions side by side, and the customer chooses. */
export function isVersions({ reasons }: Offer): boolean {
  return reasons.some(({ code }) => code === "all_versions");
}

/** Each version with its price and what it has. */
export function versions({ products, compare = [] }: Offer, telling: Telling): string[] {
  return products.flatMap(({ productId, title, price }) => {
    const features = compare.filter((one) => one.productId === productId);
    const has = features.flatMap(({ feature, to = false }) =>
      to === false ? [] : featureOf(feature, to, telling),
    );
    const list = has.length > 0 ? telling.list(has) : undefined;
    return telling.tell("version", { title, price, list });
  });
}
