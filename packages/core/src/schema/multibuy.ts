import * as v from "valibot";
import type { Multibuy } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Name } from "./parts/name.ts";
import { Percent } from "./parts/percent.ts";
import { section } from "./parts/section.ts";
import { wholeFrom } from "./parts/whole-from.ts";

/** More of the same at a better unit price, for a product or for all of a category. */
export const MultibuySchema = v.pipe(
  section({
    productId: v.exactOptional(about(Name, "The id of the product that it is for.")),
    category: v.exactOptional(about(Name, "The category that it is for, with all that lies below.")),
    quantity: about(wholeFrom(2, LIMITS.quantity), "Pieces in all."),
    percent: about(Percent, "Off their sum at today's price, in percent."),
  }),
  v.check(
    (it) => it.productId !== undefined || it.category !== undefined,
    "expected the productId or category that it is for",
  ),
);
true satisfies Same<v.InferOutput<typeof MultibuySchema>, Multibuy>;
