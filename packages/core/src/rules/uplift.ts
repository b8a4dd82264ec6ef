import type { Product } from "../model/product.ts";
import { UPGRADE_TERMS } from "../policy/terms.ts";
import type { Rule } from "./shape.ts";

/** Features that tell versions apart without making one better. */
const LOOKS: ReadonlySet<string> = new Set(["color", "size", "pattern", "material", "gender", "ageGroup"]);

/** An upgrade of goods raises the price by a bounded share and brings at least one named benefit. */
export function uplift(): Rule {
  return {
    code: "uplift",
    terms: UPGRADE_TERMS,
    binds: ({ code }) => code === "upgrade",
    check({ listing }, { main, policy }) {
      if (!main || listing.product.kind === "plan") return undefined;
      const { maxUplift } = policy.upgrade;
      const price = main.listing.price;
      if (listing.price > (1 + maxUplift) * price + 1e-6) {
        return { uplift: price > 0 ? listing.price / price - 1 : 1, maxUplift };
      }
      return hasBenefit(main.listing.product, listing.product) ? undefined : { benefits: 0 };
    },
  };
}

function hasBenefit(from: Product, to: Product): boolean {
  if ((to.highlights?.length ?? 0) > 0) return true;
  const features = new Set([...Object.keys(from.features ?? {}), ...Object.keys(to.features ?? {})]);
  return [...features].some((name) => !LOOKS.has(name) && from.features?.[name] !== to.features?.[name]);
}
