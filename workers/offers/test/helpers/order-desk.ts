import { env } from "cloudflare:workers";
import type { Order } from "@basketwise/core";
import type { Bindings, Deps } from "@basketwise/offers/app";
import { deliver, keptQueue } from "./intake.ts";
import { bearer, KEYS, SECRET } from "./keys.ts";
import { visitor } from "./visitor.ts";

/** What `POST /v1/orders` answers. */
export interface Told {
  readonly accepted: number;
  readonly known: number;
  readonly detail: string;
}

/** The server of a shop that tells orders, and whoever reads them. */
export interface OrderDesk {
  /** What waits in the queue. */
  readonly messages: unknown[];
  /** The worker's settings and bindings. */
  readonly bindings: Partial<Bindings>;
  /** `POST /v1/orders`. */
  tell(
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Told; headers: Headers }>;
  /** Any request with the secret key. */
  ask<T>(
    path: string,
    init?: RequestInit,
  ): Promise<{ status: number; text: string; body: T; headers: Headers }>;
  /** Delivers what waits, once and in order. */
  settle(): Promise<void>;
  /** `GET /v1/orders`. */
  exported(query?: string): Promise<Order[]>;
}

/** Settings and bindings in place of the desk's own; undefined is none. */
export type DeskSettings = { readonly [K in keyof Bindings]?: Bindings[K] | undefined };

/** The moment of a desk that is given no clock: no order of the tests is of a day to come. */
export const NOW: number = Date.parse("2026-11-22T12:00:00Z");

/** A desk with a queue of its own that a test delivers. */
export function orderDesk(given: Deps = {}, settings: DeskSettings = {}): OrderDesk {
  const deps: Deps = { now: () => NOW, ...given };
  const { queue, messages } = keptQueue();
  const { LEDGER, LOG } = env;
  const own = { KEYS, LEDGER, LOG, INTAKE: queue, PSEUDONYM_KEY: "pepper" };
  const bindings = { ...own, ...settings } as Partial<Bindings>;
  const shop = visitor(deps, bindings);
  const ask = <T>(path: string, init: RequestInit = {}) =>
    shop.ask<T>(path, { ...init, headers: { ...bearer(SECRET), ...init.headers } });
  return {
    messages,
    bindings,
    ask,
    tell: (body, headers = {}) =>
      ask<Told>("/v1/orders", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    async settle() {
      const { again } = await deliver(messages.splice(0), { deps, bindings });
      if (again.length > 0) throw new Error("some messages were not taken");
    },
    async exported(query = "") {
      const answer = await ask<string>(`/v1/orders${query}`);
      if (answer.status !== 200) throw new Error(answer.text);
      return linesIn(answer.text);
    },
  };
}

/** The orders of newline-delimited JSON. */
export function linesIn(text: string): Order[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Order);
}

/** Everything in the log under a prefix: name and text. */
export async function logged(prefix: string): Promise<[key: string, text: string][]> {
  const found: [string, string][] = [];
  let cursor: string | undefined;
  do {
    const page = await env.LOG.list({ prefix, ...(cursor !== undefined && { cursor }) });
    for (const { key } of page.objects) found.push([key, (await (await env.LOG.get(key))?.text()) ?? ""]);
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return found;
}

/** Forgets all orders, and who was erased. */
export async function emptyOrders(): Promise<void> {
  await env.LEDGER.batch([
    env.LEDGER.prepare("DELETE FROM orders_taken"),
    env.LEDGER.prepare("DELETE FROM erased_customers"),
  ]);
  for (const [key] of await logged("")) await env.LOG.delete(key);
}

/** An order of one case and one film. */
export function order(orderId: string, more: Partial<Order> = {}): Order {
  return {
    orderId,
    at: "2026-11-02T10:00:00Z",
    lines: [
      { productId: "case", quantity: 1, price: 20 },
      { productId: "film", quantity: 2, price: 9.5 },
    ],
    ...more,
  };
}

/** The name under which the desk's worker keeps a customer. */
export async function pseudonymOf(id: string): Promise<string> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encode("pepper"), algorithm, false, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, encode(id)));
  return `p:${Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** A binding with some of its methods in place of its own. */
export function withMethods<T extends object>(
  binding: T,
  methods: Readonly<Record<string, (...args: never[]) => unknown>>,
): T {
  return new Proxy(binding, {
    get: (target, name) =>
      methods[String(name)] ?? (Reflect.get(target, name) as (...args: unknown[]) => unknown).bind(target),
  });
}
