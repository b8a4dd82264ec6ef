import { env, exports } from "cloudflare:workers";
import type { OfferResponse } from "@basketwise/core";
import { expect, test } from "vitest";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { offeredIn } from "./helpers/visitor.ts";

const ask = async (): Promise<OfferResponse> => {
  const response = await exports.default.fetch("https://shop.test/v1/offers", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ placement: "cart", cart: { lines: [{ productId: "phone" }] } }),
  });
  return response.json();
};

test("the worker as it is deployed answers from KV, also those who come at once while it is cold", async () => {
  await publishGraph(env.GRAPH, shopGraph());
  const answers = await Promise.all(Array.from({ length: 5 }, ask));
  expect(answers.map(offeredIn)).toEqual(answers.map(() => ["case", "film"]));
  expect(answers.filter(({ degraded }) => degraded !== undefined)).toEqual([]);
  expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(5);
});
