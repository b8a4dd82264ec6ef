/**
 * The client in process with a playbook of one's own, so that a page loads no technique, rule or language but those:
 *
 * ```ts
 * const client = createLocalClient({
 *   source: fromFiles(async (path) => (await fetch(`/graph/${path}`)).text()),
 *   playbook: {
 *     techniques: [complement()],
 *     rules: [inCart(), priceAnchor(), dearerThanMain(), lowEvidence()],
 *     selection: [],
 *     languages: [englishForComplement],
 *   },
 * });
 * ```
 */

export type {
  Candidate,
  Language,
  Parts,
  Playbook,
  PolicyInput,
  Rule,
  SelectionRule,
  Technique,
} from "@basketwise/core";
export type { CallOptions, Client } from "./client.ts";
export * from "./lean/languages.ts";
export * from "./lean/parts.ts";
export * from "./lean/rules.ts";
export * from "./lean/techniques.ts";
export { createLeanClient as createLocalClient } from "./local/create-lean-client.ts";
export { fromGraph } from "./local/from-graph.ts";
export { fromFiles, fromStore } from "./local/lean-sources.ts";
export type { LeanClientOptions as LocalClientOptions } from "./local/options.ts";
export type { ReadFile } from "./local/read-files.ts";
export type { GraphSource, Needs, SourceAnswer } from "./local/source.ts";
export type { TakeEvents, Telling } from "./local/telling.ts";
export { toldTo } from "./local/told-to.ts";
export type { BatchResult, OffersResult, Unavailable, UnavailableCode } from "./result.ts";
