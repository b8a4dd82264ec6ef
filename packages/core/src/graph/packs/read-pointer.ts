import {
  HASH_LENGTH,
  isLater,
  isPaged,
  type Opened,
  PACKS_PER_PAGE,
  type Pointer,
  refused,
  refusedAsNewer,
} from "./format.ts";
import { pointerSum } from "./sums.ts";

/** Reads a pointer's text, or says what is wrong with it. */
export function readPointer(key: string, text: string): Opened<Pointer> {
  const pointer = parse(text);
  if (!pointer) return refused("damaged", key, "is not the pointer of a graph: publish the graph again");
  if (isLater(pointer.format)) return refusedAsNewer(key, pointer.format);
  const expected = hashesOf(pointer) * HASH_LENGTH;
  if (pointer.hashes.length !== expected) {
    return refused(
      "truncated",
      key,
      `ends after ${pointer.hashes.length} of ${expected} characters of hashes`,
    );
  }
  if (pointer.sum !== pointerSum(pointer)) {
    return refused("damaged", key, "does not match its checksum: publish the graph again");
  }
  return { ok: true, value: pointer };
}

function hashesOf(pointer: Pointer): number {
  return isPaged(pointer) ? Math.ceil(pointer.shards / PACKS_PER_PAGE) : pointer.shards;
}

function parse(text: string): Pointer | undefined {
  try {
    const value = JSON.parse(text) as Partial<Pointer> | null;
    if (isLater(value?.format)) return value as Pointer;
    if (!Number.isInteger(value?.format) || typeof value?.facts?.version !== "string") return undefined;
    const whole = Number.isInteger(value.shards) && Number.isInteger(value.largest);
    return whole && typeof value.hashes === "string" ? (value as Pointer) : undefined;
  } catch {
    return undefined;
  }
}
