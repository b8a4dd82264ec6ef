import type { IncomingMessage, ServerResponse } from "node:http";

/** A request that a page made of the worker. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Asks the real worker the same, and gives its answer. */
  readonly forward: () => Promise<Response>;
}

/** What stands behind `/basketwise`: the worker, or something that goes wrong in its place. */
export interface Upstream {
  readonly name: string;
  readonly answer: (asked: Asked) => void | Promise<void>;
}
