import * as v from "valibot";
import type { Guide } from "../../model/product.ts";
import type { Same } from "../equal.ts";
import { LIMITS } from "../limits.ts";
import { text } from "./text.ts";

/** A how-to or manual. */
export const GuideSchema = v.object({ title: text(LIMITS.text), link: text(LIMITS.link) });
true satisfies Same<v.InferOutput<typeof GuideSchema>, Guide>;
