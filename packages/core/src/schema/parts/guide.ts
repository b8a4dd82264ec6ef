import * as v from "valibot";
import type { Guide } from "../../model/product.ts";
import type { Same } from "../equal.ts";
import { LIMITS } from "../limits.ts";
import { about } from "./about.ts";
import { text } from "./text.ts";

/** A how-to or manual. */
export const GuideSchema = v.object({
  title: about(text(LIMITS.text), "What it tells, in a few words."),
  link: about(text(LIMITS.link), "Where it stands."),
});
true satisfies Same<v.InferOutput<typeof GuideSchema>, Guide>;
