import type { Playbook } from "@basketwise/core";
import type { Gate } from "./access/gate.ts";
import type { Bindings } from "./bindings/env.ts";
import type { GraphStorage } from "./storage/graph-storage.ts";
import type { GraphStore } from "./storage/graph-store.ts";
import type { Tokens } from "./tokens/tokens.ts";

/** What may be put in place of the worker's own, by tests and by merchants with techniques or rules of their own. */
export interface Deps {
  /** Instead of the bound store `GRAPH`. */
  readonly storage?: GraphStorage;
  readonly playbook?: Playbook;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly requestId?: () => string;
  /** What `POST` explores with: a number from 0 up to 1. */
  readonly dice?: () => number;
  /** Takes note of what the merchant should see to, such as a damaged pack. */
  readonly warn?: (message: string) => void;
}

/** What routes work with. */
export interface Kit {
  readonly playbook: Playbook;
  readonly now: () => number;
  readonly requestId: () => string;
  readonly dice: () => number;
  /** Takes note of what the merchant should see to. */
  readonly warn: (message: string) => void;
  /** The one gate of this isolate, by its settings. */
  readonly gate: (bindings: Bindings) => Gate;
  /** What the store of this isolate signs with. */
  readonly tokens: (bindings: Bindings) => Tokens;
  /** The one store of this isolate. */
  readonly store: (bindings: Bindings) => GraphStore;
}
