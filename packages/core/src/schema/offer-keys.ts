import * as v from "valibot";
import type { OfferKey } from "../model/offer-key.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { listOf } from "./parts/list-of.ts";
import { Time } from "./parts/time.ts";

const kid = "expected a name of at most 50 letters, digits, dots, hyphens and underscores";
const half = "expected 32 bytes in base64url: 43 characters";
// The last character carries four bits; what could be in the other two belongs to no key.
const Half = v.pipe(v.string(half), v.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/, half));

/** A key that offers are signed with. What else a key generator writes is refused where it says something else. */
const OfferKeySchema = v.pipe(
  v.object({
    kty: v.literal("OKP", "expected OKP"),
    crv: v.literal("Ed25519", "expected Ed25519"),
    kid: v.pipe(v.string(kid), v.regex(/^\w[\w.-]{0,49}$/, kid)),
    x: Half,
    d: Half,
    from: v.exactOptional(about(Time, "The first moment it signs.")),
    until: v.exactOptional(about(Time, "The first moment it neither signs nor checks any more.")),
  }),
  v.forward(
    v.check(
      ({ from, until }) => !(from && until) || Date.parse(from) < Date.parse(until),
      "expected later than from",
    ),
    ["until"],
  ),
);
true satisfies Same<v.InferOutput<typeof OfferKeySchema>, OfferKey>;

/** The keys that a store signs with; of each name one. */
export const OfferKeysSchema = v.pipe(
  listOf(OfferKeySchema, LIMITS.keys, "keys"),
  v.check(
    (keys) => new Set(keys.map((key) => key.kid)).size === keys.length,
    "expected each kid once: a token says by it which key signed",
  ),
);
