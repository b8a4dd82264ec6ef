/** The same client in process: the core decides on a graph that was built before, without a network. */

export type { Playbook, PolicyInput } from "@basketwise/core";
export type { CallOptions, Client } from "./client.ts";
export { createLocalClient } from "./local/create-local-client.ts";
export { fromFiles } from "./local/from-files.ts";
export { fromGraph } from "./local/from-graph.ts";
export { fromStore } from "./local/from-store.ts";
export type { LocalClientOptions } from "./local/options.ts";
export type { ReadFile } from "./local/read-files.ts";
export type { GraphSource, Needs, SourceAnswer } from "./local/source.ts";
export type { TakeEvents } from "./local/telling.ts";
export type { BatchResult, OffersResult, Unavailable, UnavailableCode } from "./result.ts";
