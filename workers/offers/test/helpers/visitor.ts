import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { OfferResponse } from "@basketwise/core";
import { type Bindings, createApp, type Deps } from "@basketwise/offers/app";

/** What came back, its body read. */
interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

const isJson = /[/+]json/;

/** Someone who asks a worker of their own. */
export interface Visitor {
  /** Any request. */
  ask<T = OfferResponse>(path: string, init?: RequestInit): Promise<Answer<T>>;
  /** `POST /v1/offers` with a body as JSON. */
  offers<T = OfferResponse>(body: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  /** Waits until the worker has done what it went on with after its answers. */
  settle(): Promise<void>;
}

/** Settings and bindings of the worker beside its storage. */
export type Settings = Partial<Bindings>;

/** A visitor of a worker that has answered nobody before. Answers are named `r1`, `r2` and so on. */
export function visitor(deps: Deps = {}, settings: Settings = {}): Visitor {
  let count = 0;
  const app = createApp({ warn: () => undefined, requestId: () => `r${++count}`, ...deps });
  const context = createExecutionContext();
  const ask = async <T>(path: string, init?: RequestInit): Promise<Answer<T>> => {
    const request = new Request(`https://shop.test${path}`, init);
    const response = await app.fetch(request, { GRAPH: env.GRAPH, ...settings }, context);
    // By the bytes: workerd warns of `text()` where the type is not one that it knows for text.
    const text = new TextDecoder().decode(await response.arrayBuffer());
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (text && isJson.test(response.headers.get("content-type") ?? "") ? JSON.parse(text) : text) as T,
    };
  };
  return {
    ask,
    offers: (body, headers = {}) =>
      ask("/v1/offers", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    settle: () => waitOnExecutionContext(context),
  };
}

/** The products of an answer's offers, in order. */
export function offeredIn({ offers }: OfferResponse): string[] {
  return offers.flatMap(({ products }) => products.map(({ productId }) => productId));
}
