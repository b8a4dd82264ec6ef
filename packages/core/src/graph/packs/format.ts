import type { GraphFacts } from "../graph.ts";

/** The version of the bytes. A reader refuses a higher one and reads every lower one. */
export const FORMAT = 1;

/** About how many products a pack holds: 100,000 products make 400 packs. */
export const PRODUCTS_PER_PACK = 250;

/** From this many packs on, the pointer names pages of hashes instead of the hashes, so that it stays small. */
export const PACKS_PER_PAGE = 2048;

/** Characters of a content hash in a key. */
export const HASH_LENGTH = 32;

/** The one mutable key: it holds the pointer, and moving it is what publishes. */
export const POINTER_KEY = "graph";

/** The small document that says which packs are the graph. */
export interface Pointer {
  readonly format: number;
  readonly facts: GraphFacts;
  /** How many packs the records are spread over. */
  readonly shards: number;
  /** Characters of the largest value, so that a reader knows how many it may ask for at once. */
  readonly largest: number;
  /** The packs' content hashes in order of shard, run together; or, in a large graph, the hashes of the pages that hold them. */
  readonly hashes: string;
  /** A checksum over the rest. */
  readonly sum: number;
}

/** The key under which the merchant's policy lies beside the pointer: JSON, with the defaults left out. */
export const POLICY_KEY = "policy";

/** What can be wrong with stored bytes. */
export type PackErrorCode = "missing" | "truncated" | "damaged" | "newer";

/** What is wrong with one stored value. */
export interface PackProblem {
  readonly code: PackErrorCode;
  readonly key: string;
  /** One sentence for a human. */
  readonly message: string;
}

/** A value that was read, or what is wrong with it. */
export type Opened<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: PackProblem };

/** A problem as the result of opening. */
export function refused(
  code: PackErrorCode,
  key: string,
  message: string,
): { ok: false; problem: PackProblem } {
  return { ok: false, problem: { code, key, message: `${key}: ${message}` } };
}

/** Whether a format is one of a later release. */
export function isLater(format: number | undefined): boolean {
  return format !== undefined && Number.isInteger(format) && format > FORMAT;
}

/** What a later release wrote, as the result of opening. */
export function refusedAsNewer(key: string, format: number): ReturnType<typeof refused> {
  return refused("newer", key, `has format ${format}, this reader knows up to ${FORMAT}: update Basketwise`);
}

/** Whether the pointer names pages of hashes rather than packs. */
export function isPaged(pointer: Pick<Pointer, "shards">): boolean {
  return pointer.shards > PACKS_PER_PAGE;
}

/** The hash at a place of a run of hashes. */
export function hashAt(hashes: string, place: number): string {
  return hashes.slice(place * HASH_LENGTH, (place + 1) * HASH_LENGTH);
}

/** The immutable key of a pack. */
export function packKey(hash: string): string {
  return `pack:${hash}`;
}

/** The immutable key of a page of hashes. */
export function pageKey(hash: string): string {
  return `page:${hash}`;
}

/** The key under which a version's cross-sell matrix lies; only the merchant's edits change it. */
export function matrixKey(version: string): string {
  return `matrix:${version}`;
}

/** The immutable key under which a version's pointer stays, so that it can be put back. */
export function versionKey(version: string): string {
  return `graph:${version}`;
}

/** UTF-8 bytes that a policy's version may have: with what its key begins with it fits into a key of KV, which has 512. */
export const POLICY_VERSION_BYTES = 500;

/** The key under which a version of the policy stays, so that it can be put back. */
export function policyKey(version: string): string {
  return `policy:${version}`;
}

/** The key that tells what was published last: a list of publications as JSON, the latest at its end. */
export const HISTORY_KEY = "history";

/** The key of the scenarios that a policy is tried on before it is served: a list of scenarios as JSON. */
export const SCENARIOS_KEY = "scenarios";
