import * as v from "valibot";
import type { Merchandising } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { oneOf } from "./parts/one-of.ts";
import { Time } from "./parts/time.ts";

/** The merchant's own hand on some products. One that names none would bind the whole catalog, so it is refused. */
export const MerchandisingSchema = v.pipe(
  v.strictObject({
    effect: oneOf("pin", "boost", "hide"),
    productIds: v.exactOptional(Names),
    category: v.exactOptional(about(Name, "A path; it covers what lies below it.")),
    factor: v.exactOptional(about(numberFrom(0, 100), "What a boost multiplies the score by.")),
    placements: v.exactOptional(Names),
    segments: v.exactOptional(Names),
    from: v.exactOptional(Time),
    until: v.exactOptional(Time),
  }),
  v.check(
    (it) => it.productIds !== undefined || it.category !== undefined,
    "expected productIds or a category that it is for",
  ),
);
true satisfies Same<v.InferOutput<typeof MerchandisingSchema>, Merchandising>;
