import { PLAYBOOK } from "@basketwise/core";
import { gates } from "./access/gates.ts";
import { graphKv } from "./bindings/graph-kv.ts";
import { noGraph } from "./bindings/no-graph.ts";
import type { Deps, Kit } from "./deps.ts";
import { genuinePacks } from "./storage/genuine-packs.ts";
import { type GraphStore, graphStore } from "./storage/graph-store.ts";
import { tokensBySettings } from "./tokens/tokens.ts";

/** The worker's own parts where nothing is put in their place. */
export function kitOf(deps: Deps): Kit {
  const { now = Date.now, playbook = PLAYBOOK, warn = console.warn } = deps;
  let store: GraphStore | undefined;
  return {
    playbook,
    now,
    requestId: deps.requestId ?? (() => crypto.randomUUID()),
    dice: deps.dice ?? Math.random,
    warn,
    gate: gates(now),
    tokens: tokensBySettings(),
    store({ GRAPH }) {
      const bound = () => (GRAPH ? genuinePacks(graphKv(GRAPH), warn) : noGraph);
      store ??= graphStore({ storage: deps.storage ?? bound(), now, warn });
      return store;
    },
  };
}
