import {
  HISTORY_KEY,
  POINTER_KEY,
  POLICY_KEY,
  type Publication,
  policyKey,
  readHistory,
  versionKey,
} from "@basketwise/core";
import { columns } from "../text/columns.ts";
import { factsIn } from "./facts-in.ts";
import { readPolicy } from "./publish-policy.ts";
import { versionsIn } from "./roll-back.ts";
import type { Store } from "./store.ts";

/** What can be put back. */
export interface Versions {
  /** The version of the graph that is served; absent where there is none. */
  readonly served?: string;
  /** The last publishes, the latest first. */
  readonly history: readonly Publication[];
  /** Further versions of the graph, older than those. */
  readonly older: readonly string[];
  /** The version of the policy that is served; `default` where there is none. */
  readonly policy: string;
  readonly policies: readonly string[];
}

/** The versions of graph and policy that a store keeps. */
export async function listVersions(store: Store): Promise<Versions> {
  const served = factsIn(await store.get(POINTER_KEY)).version;
  const history = readHistory(await store.get(HISTORY_KEY)).toReversed();
  const known = new Set(history.map(({ version }) => version));
  return {
    ...(served !== undefined && { served }),
    history,
    older: (await versionsIn(store, versionKey(""))).filter((version) => !known.has(version)),
    policy: readPolicy(await store.get(POLICY_KEY))?.version ?? "default",
    policies: await versionsIn(store, policyKey("")),
  };
}

/** The same in lines for a human; `*` marks what is served. */
export function describeVersions(
  { served, history, older, policy, policies }: Versions,
  where: string,
): string {
  const mark = (version: string, now: string | undefined) => `${version === now ? "*" : " "} ${version}`;
  const rows = history.map(({ version, at, products, pairs, baskets, policyVersion }) => [
    mark(version, served),
    at.slice(0, 16).replace("T", " "),
    `${products} products`,
    `${pairs} pairs`,
    `${baskets} baskets`,
    `policy ${policyVersion}`,
  ]);
  const lines = [
    `graphs in ${where}, the latest first; * is served`,
    ...columns([...rows, ...older.map((version) => [mark(version, served)])]),
    ...(rows.length + older.length === 0 ? ["  none"] : []),
    "policies; * is served",
    ...policies.map((version) => mark(version, policy)),
    ...(policies.length === 0 ? ["  none"] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
