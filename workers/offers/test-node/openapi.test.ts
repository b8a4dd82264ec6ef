import { readFileSync } from "node:fs";
import { checkInput } from "@basketwise/core/schema";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { buildOpenApi } from "../src/openapi/build-openapi.ts";
import { SHOPIFY_ORDER, WOOCOMMERCE_ORDER } from "../src/openapi/order-examples.ts";
import { ROUTES } from "../src/openapi/routes.ts";
import { SCHEMAS } from "../src/openapi/schemas.ts";
import { shopify } from "../src/orders/shops/shopify.ts";
import { woocommerce } from "../src/orders/shops/woocommerce.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const committed = read("../src/openapi/openapi.gen.json");
const { version } = read("../package.json");

/** Every `$ref` of a document, wherever it stands. */
function refsOf(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === "$ref" ? [String(value)] : refsOf(value)));
}

describe("the OpenAPI document", () => {
  test("is written anew after every change of schemas and routes (npm run openapi -w @basketwise/offers)", () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(buildOpenApi({ version }))));
  });

  test("is valid OpenAPI 3.1", async () => {
    const result = await new Validator().validate(structuredClone(committed));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  test("is refused by the validator when it is broken, so that the test above can fail", async () => {
    const broken = structuredClone(committed);
    delete broken.paths["/v1/offers"].post.responses;
    broken.info.version = 1;
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  test("refers only to schemas that it holds", () => {
    const held = Object.keys(committed.components.schemas).map((name) => `#/components/schemas/${name}`);
    const refs = refsOf(committed);
    expect(refs).not.toEqual([]);
    expect(refs.filter((ref) => !held.includes(ref))).toEqual([]);
  });

  test("has an operation for every route of the table", () => {
    const operations = Object.entries<object>(committed.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(operations.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
  });

  test("says of each query parameter what the request schema says", () => {
    const parameters: { name: string; required: boolean }[] = committed.paths["/v1/offers"].get.parameters;
    expect(parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name)).toEqual([
      "placement",
    ]);
    const limit = parameters.find((parameter) => parameter.name === "limit");
    expect(limit).toMatchObject({ schema: { type: "integer", minimum: 1, maximum: 20 } });
  });

  test("names the servers that it is given", () => {
    const servers = [{ url: "https://offers.example.com" }];
    expect(buildOpenApi({ version, servers }).servers).toEqual(servers);
  });

  test("shows examples that the schemas accept", () => {
    const shown = ROUTES.flatMap(({ body = [], example }) =>
      example === undefined || body.length === 0 ? [] : [{ body, example }],
    );
    expect(shown).not.toEqual([]);
    for (const { body, example } of shown) {
      const checked = body.map((name) => checkInput(SCHEMAS[name], example));
      expect(checked).toContainEqual(expect.objectContaining({ ok: true }));
    }
  });

  test("shows webhooks that are read as orders", () => {
    expect(shopify.hear(SHOPIFY_ORDER)).toMatchObject({ kind: "order", order: { orderId: "#1001" } });
    expect(woocommerce.hear(WOOCOMMERCE_ORDER)).toMatchObject({ kind: "order", order: { orderId: "1001" } });
  });
});
