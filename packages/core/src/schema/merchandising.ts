import * as v from "valibot";
import type { Merchandising } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { oneOf } from "./parts/one-of.ts";
import { section } from "./parts/section.ts";
import { Time } from "./parts/time.ts";

/** The merchant's own hand on some products. One that names none would bind the whole catalog, so it is refused. */
export const MerchandisingSchema = v.pipe(
  section({
    effect: about(oneOf("pin", "boost", "hide"), "Stands first, counts for more or less, or is not offered."),
    for: v.exactOptional(about(Name, "A ref: only where the basket holds something that it names.")),
    productIds: v.exactOptional(about(Names, "Ids of the products that it is about.")),
    category: v.exactOptional(about(Name, "The category that it is about, with all that lies below.")),
    factor: v.exactOptional(about(numberFrom(0, 100), "What a boost multiplies the score by.")),
    placements: v.exactOptional(about(Names, "Only at these placements.")),
    segments: v.exactOptional(about(Names, "Only for customers of one of these segments.")),
    from: v.exactOptional(about(Time, "From this day or time on, ISO 8601.")),
    until: v.exactOptional(about(Time, "Until this day or time, which is no longer in it, ISO 8601.")),
  }),
  v.check(
    (it) => it.productIds !== undefined || it.category !== undefined,
    "expected productIds or a category that it is for",
  ),
);
true satisfies Same<v.InferOutput<typeof MerchandisingSchema>, Merchandising>;
