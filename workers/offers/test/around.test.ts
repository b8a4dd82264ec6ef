import { expect, test } from "vitest";
import { visitor } from "./helpers/visitor.ts";

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
