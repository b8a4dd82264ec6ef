import { basketTable, buildGraph, type Order, orderTableOf, type Product } from "@basketwise/core";
import type { Client, OfferRequest } from "@basketwise/sdk";
import { createLocalClient, fromGraph, fromStore } from "@basketwise/sdk/local";
import { describe, expect, test } from "vitest";
import { DAY, reader } from "./support/shop.ts";
import { stored } from "./support/stored.ts";
import { KEYS, workerOn } from "./support/worker-on.ts";

/** So many products that what a request needs lies in several packs. */
const catalog: readonly Product[] = Array.from({ length: 2500 }, (_, i) => ({
  id: `p${i}`,
  title: `P ${i}`,
  price: 10 + (i % 7),
}));

const bought = (productId: string, at: string, times: number): Order[] =>
  Array.from({ length: times }, (_, i) => {
    return { orderId: `${productId}-${at}-${i}`, at, lines: [{ productId, quantity: 1, price: 10 }] };
  });

const graph = buildGraph({
  orders: orderTableOf([
    ...bought("p7", "2024-10-02T00:00:00Z", 3),
    ...bought("p8", "2025-10-03T00:00:00Z", 2),
    ...bought("p9", "2025-06-01T00:00:00Z", 50),
  ]),
  catalog,
  sessions: basketTable([
    ...Array.from({ length: 20 }, () => ["p1", "p2"]),
    ...Array.from({ length: 80 }, () => ["p3"]),
  ]),
  currency: "EUR",
});

const values = stored(graph);
const options = { clock: () => DAY, requestId: () => "r1" };
const clients: readonly (readonly [string, Client])[] = [
  ["in memory", createLocalClient({ source: fromGraph(graph), ...options })],
  ["in a store", createLocalClient({ source: fromStore(reader(values)), ...options })],
  ["at the worker", workerOn(values, { KEYS })],
];

async function told(client: Client, request: OfferRequest): Promise<unknown[]> {
  const answer = await client.offers(request);
  if (answer.status === "unavailable") throw new Error(answer.detail);
  return answer.response.offers.map(({ products, reasons }) => [
    products[0]?.productId,
    reasons.map(({ code, evidence }) => [code, evidence]),
  ]);
}

describe.each(clients)("a graph %s", (_, client) => {
  test("tells what is wanted in the month of the decision", async () => {
    const home = { placement: "home", techniques: ["popular"], limit: 3 } as const;
    expect(await told(client, home)).toEqual([
      ["p7", [["popular_here", { month: 10, orders: 3 }]]],
      ["p8", [["popular_here", { month: 10, orders: 2 }]]],
      ["p9", [["popular_here", { orders: 50 }]]],
    ]);
    expect(await told(client, { ...home, limit: 1, at: "2026-06-30T23:00:00Z" })).toEqual([
      ["p9", [["popular_here", { month: 6, orders: 50 }]]],
    ]);
  });

  test("tells what was looked at in the same sessions", async () => {
    expect(await told(client, { placement: "product", productId: "p1", techniques: ["similar"] })).toEqual([
      ["p2", [["also_considered", { productId: "p1", title: "P 1", sessions: 20 }]]],
    ]);
  });
});
