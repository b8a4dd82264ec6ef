import type { ShopEvent } from "@basketwise/core";
import { inject } from "vitest";

/** A request as it came to the server; a preflight is none. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  /** The content type of the body. */
  readonly type: string;
  readonly body: string;
  /** Whether the one who asked went away before there was an answer. */
  readonly givenUp: boolean;
}

/** How the server answers: see `answers.ts`. */
export type Manner =
  | "worker"
  | "refusing"
  | "hanging"
  | "stalling"
  | "html"
  | "half"
  | "broken"
  | "other-version";

/** A test's own place at the server, with what came there. */
export interface Place {
  readonly endpoint: string;
  /** Answers in another manner from now on. */
  become(manner: Manner): Promise<void>;
  /** Everything that came so far. */
  arrived(): Promise<Arrived[]>;
  /** The events that came so far, in the order in which they came. */
  events(): Promise<ShopEvent[]>;
}

/** A new place at the server. */
export async function newPlace(manner: Manner): Promise<Place> {
  const endpoint = `${inject("server")}/${crypto.randomUUID()}`;
  const arrived = async (): Promise<Arrived[]> => (await fetch(`${endpoint}/arrived`)).json();
  const become = async (manner: Manner) => void (await fetch(`${endpoint}/become/${manner}`));
  await become(manner);
  return {
    endpoint,
    become,
    arrived,
    async events() {
      const batches = (await arrived()).filter(({ path }) => path === "/v1/events");
      return batches.flatMap(({ body }) => JSON.parse(body).events);
    },
  };
}
