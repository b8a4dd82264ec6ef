import * as v from "valibot";
import type { Verdict } from "../model/verdict.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { PromisedSchema } from "./promised.ts";

const KeptSchema = v.object({
  valid: v.literal(true),
  promised: PromisedSchema,
  checked: about(
    v.array(v.picklist(["token", "cart", "today", "redemption"])),
    "How much of it is known: the token, the cart, stock and margin of today, and that it is redeemed by this order.",
  ),
});

const RefusedSchema = v.object({
  valid: v.literal(false),
  promised: v.exactOptional(about(PromisedSchema, "Where the token is genuine.")),
  code: v.picklist([
    "malformed",
    "unknown-key",
    "forged",
    "other-store",
    "expired",
    "not-yet",
    "other-customer",
    "main-item-missing",
    "quantity-missing",
    "below-threshold",
    "accepted-offer-missing",
    "empty-cart",
    "unknown-product",
    "out-of-stock",
    "below-floor",
    "other-currency",
    "already-redeemed",
  ]),
  detail: v.string(),
  productId: v.exactOptional(about(v.string(), "The product it is about.")),
});

/** Whether a promise holds, and if not, why. */
export const PromiseVerdictSchema = v.variant("valid", [KeptSchema, RefusedSchema]);
true satisfies Same<v.InferOutput<typeof PromiseVerdictSchema>, Verdict>;
