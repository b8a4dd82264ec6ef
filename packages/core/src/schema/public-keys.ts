import * as v from "valibot";
import type { PublicKeys } from "../model/offer-key.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";

const PublicKeySchema = v.object({
  kty: v.literal("OKP"),
  crv: v.literal("Ed25519"),
  kid: about(v.string(), "What tokens call it."),
  x: v.string(),
  alg: v.exactOptional(v.string()),
  use: v.exactOptional(v.string()),
});

/** The public keys that tokens are checked with, as a JSON Web Key Set (RFC 7517). */
export const PublicKeysSchema = v.object({ keys: v.array(PublicKeySchema) });
true satisfies Same<v.InferOutput<typeof PublicKeysSchema>, PublicKeys>;
