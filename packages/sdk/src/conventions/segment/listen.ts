import type { Client } from "../../client.ts";
import { fieldsOf } from "../shared/fields.ts";
import { whileHearing } from "../shared/heard.ts";
import { quietly } from "../shared/quietly.ts";
import { fromSegment } from "./from-segment.ts";
import type { SegmentOptions } from "./keys.ts";
import { INTEGRATION } from "./with-segment.ts";

/** Whoever takes events: a client, or an offer store. */
export type Tracker = Pick<Client, "track">;

/** What a source middleware of analytics.js is given. */
export interface MiddlewareParams<Payload> {
  readonly payload: Payload;
  next(payload: Payload): void;
}

/**
 * A source middleware for analytics.js: tells the client what the page tells Segment, and hands every call on unchanged.
 *
 * ```ts
 * analytics.addSourceMiddleware(segmentMiddleware(client, { currency: "GBP" }));
 * ```
 */
export function segmentMiddleware(
  client: Tracker,
  options: SegmentOptions = {},
): <Payload extends object>(params: MiddlewareParams<Payload>) => void {
  return ({ payload, next }) => {
    quietly(() => hear(fieldsOf(payload).obj, client, options), undefined);
    next(payload);
  };
}

/** A plugin as `analytics.register` takes it. */
export interface SegmentPlugin {
  readonly name: string;
  readonly version: string;
  /** Before a call is sent: what is told on leaving a page is not lost. */
  readonly type: "enrichment";
  isLoaded(): boolean;
  load(): Promise<void>;
  track<Context extends object>(context: Context): Context;
}

/**
 * The same as a plugin for Analytics.js 2.0, also in Node. A call that Segment sends again is the same event.
 *
 * ```ts
 * await analytics.register(segmentPlugin(client));
 * ```
 */
export function segmentPlugin(client: Tracker, options: SegmentOptions = {}): SegmentPlugin {
  return {
    name: INTEGRATION,
    version: "1.0.0",
    type: "enrichment",
    isLoaded: () => true,
    load: async () => {},
    track: (context) => {
      quietly(() => hear(fieldsOf(context).event, client, options), undefined);
      return context;
    },
  };
}

/** Segment's way of saying that a call is not for somebody is the call's `integrations`. */
function hear(call: unknown, client: Tracker, options: SegmentOptions): void {
  if (fieldsOf(fieldsOf(call).integrations)[INTEGRATION] === false) return;
  for (const event of fromSegment(call, options)) whileHearing(() => client.track(event));
}
