import { expect, test } from "vitest";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { visitor } from "./helpers/visitor.ts";

test("health tells which graph is served, how large it is and how old its latest order", async () => {
  const storage = memoryStorage();
  const { pointer } = await publishGraph(storage, shopGraph());
  const now = () => Date.parse("2026-10-01T13:00:00Z");
  const { status, headers, body } = await visitor({ storage, now }).ask<unknown>("/healthz");
  expect(status).toBe(200);
  expect(headers.get("cache-control")).toBe("no-store");
  const { version, measure, baskets, products, pairs } = pointer.facts;
  expect(body).toEqual({
    status: "ok",
    graphVersion: version,
    policyVersion: "default",
    ageSeconds: 3600,
    measure,
    baskets,
    products,
    pairs,
  });
});

test("without a graph the worker says that it is not well, and why", async () => {
  const { status, body } = await visitor({ storage: memoryStorage() }).ask<unknown>("/healthz");
  expect(status).toBe(503);
  expect(body).toEqual({
    type: "about:blank",
    title: "Service Unavailable",
    status: 503,
    detail: "no-graph: graph: no graph has been published",
  });
});

test("the API describes itself", async () => {
  const { status, body } = await visitor().ask<{ openapi: string; paths: object }>("/openapi.json");
  expect(status).toBe(200);
  expect(body.openapi).toMatch(/^3\.1/);
  expect(Object.keys(body.paths)).toContain("/v1/offers");
});

test("the start shows where to go from here", async () => {
  const { body } = await visitor().ask<Record<string, string>>("/");
  for (const path of [body.health, body.openapi]) expect(path).toMatch(/^\//);
});

test("a browser may ask from any page, with a body and with a key", async () => {
  const { status, headers } = await visitor().ask("/v1/offers", {
    method: "OPTIONS",
    headers: {
      origin: "https://shop.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    },
  });
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-methods")).toBe("GET, POST");
  expect(headers.get("access-control-allow-headers")).toBe("content-type, authorization");
  expect(headers.get("access-control-allow-credentials")).toBeNull();
});
