import * as v from "valibot";
import type { StoredKey } from "../model/stored-key.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { listOf } from "./parts/list-of.ts";
import { Origin } from "./parts/origin.ts";
import { Time } from "./parts/time.ts";

const name = "expected a name of at most 50 letters, digits, dots, hyphens and underscores";
const hash = "expected a SHA-256 of 64 hexadecimal characters in lower case";
const origins = "expected at least one origin";

const stored = {
  name: v.pipe(v.string(name), v.regex(/^\w[\w.-]{0,49}$/, name)),
  sha256: v.pipe(v.string(hash), v.regex(/^[0-9a-f]{64}$/, hash)),
  from: v.exactOptional(about(Time, "The first moment it holds.")),
  until: v.exactOptional(about(Time, "The first moment it holds no more.")),
};

/** A key as it is kept. An unknown field is refused: a misspelt `until` would leave a key open for good. */
const StoredKeySchema = v.pipe(
  v.variant(
    "kind",
    [
      v.strictObject({
        kind: v.literal("publishable"),
        ...stored,
        origins: v.pipe(listOf(Origin, LIMITS.keyOrigins, "origins"), v.minLength(1, origins)),
      }),
      v.strictObject({ kind: v.literal("secret"), ...stored }),
    ],
    "expected a key that is publishable or secret",
  ),
  v.forward(
    v.check(
      ({ from, until }) => !(from && until) || Date.parse(from) < Date.parse(until),
      "expected later than from",
    ),
    ["until"],
  ),
);
true satisfies Same<v.InferOutput<typeof StoredKeySchema>, StoredKey>;

/** The keys of a store. */
export const StoredKeys = listOf(StoredKeySchema, LIMITS.keys, "keys");
