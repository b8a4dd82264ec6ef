import { HASH_LENGTH, isPaged, type Opened, PACKS_PER_PAGE, refused } from "../graph/packs/format.ts";
import { PROFILE_FORMAT, PROFILES_KEY, type ProfilePointer } from "./format.ts";
import { profilePointerSum } from "./sums.ts";

/** Reads the pointer's text, or says what is wrong with it. */
export function readProfilePointer(text: string): Opened<ProfilePointer> {
  const pointer = parse(text);
  if (!pointer) return refused("damaged", PROFILES_KEY, "is not the pointer of profiles: publish them again");
  if (pointer.format !== PROFILE_FORMAT) {
    return refused(
      "newer",
      PROFILES_KEY,
      `has format ${pointer.format}, this reader knows ${PROFILE_FORMAT}: publish the profiles with the same release`,
    );
  }
  const packs = isPaged(pointer) ? Math.ceil(pointer.shards / PACKS_PER_PAGE) : pointer.shards;
  if (pointer.hashes.length !== packs * HASH_LENGTH || pointer.sum !== profilePointerSum(pointer)) {
    return refused("damaged", PROFILES_KEY, "does not match its checksum: publish the profiles again");
  }
  return { ok: true, value: pointer };
}

function parse(text: string): ProfilePointer | undefined {
  try {
    const value = JSON.parse(text) as Partial<ProfilePointer> | null;
    if (!Number.isInteger(value?.format)) return undefined;
    if (value?.format !== PROFILE_FORMAT) return value as ProfilePointer;
    const whole = [value.shards, value.largest, value.customers].every(Number.isInteger);
    return whole && typeof value.hashes === "string" ? (value as ProfilePointer) : undefined;
  } catch {
    return undefined;
  }
}
