import type { Playbook } from "@basketwise/core";
import type { Gate } from "./access/gate.ts";
import type { Bindings } from "./bindings/env.ts";
import type { GraphStorage } from "./storage/graph-storage.ts";
import type { GraphStore } from "./storage/graph-store.ts";

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
  /** The one gate of this isolate. */
  readonly gate: (bindings: Bindings) => Gate;
  /** The one store of this isolate. */
  readonly store: (bindings: Bindings) => GraphStore;
}
