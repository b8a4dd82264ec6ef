import { PLAYBOOK } from "@basketwise/core";
import { type Gate, gate } from "./access/gate.ts";
import { graphKv } from "./bindings/graph-kv.ts";
import type { Deps, Kit } from "./deps.ts";
import { type GraphStore, graphStore } from "./storage/graph-store.ts";

/** The worker's own parts where nothing is put in their place. */
export function kitOf(deps: Deps): Kit {
  const { now = Date.now, playbook = PLAYBOOK, warn = console.warn } = deps;
  let store: GraphStore | undefined;
  let door: Gate | undefined;
  return {
    playbook,
    now,
    requestId: deps.requestId ?? (() => crypto.randomUUID()),
    dice: deps.dice ?? Math.random,
    gate(bindings) {
      door ??= gate(bindings, now);
      return door;
    },
    store({ GRAPH }) {
      store ??= graphStore({ storage: deps.storage ?? graphKv(GRAPH), now, warn });
      return store;
    },
  };
}
