import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { visitor } from "./helpers/visitor.ts";

beforeAll(async () => {
  await publishGraph(env.GRAPH, shopGraph());
});

/** The first reason that the worker gives for what goes with a phone, without the marks that only lay it out. */
async function saidIn(locale: string): Promise<string | undefined> {
  const { status, body } = await visitor().offers({ placement: "product", productId: "phone", locale });
  expect(status).toBe(200);
  const text = body.offers[0]?.reasons.find(({ code }) => code === "bought_together")?.text;
  return text?.replaceAll(/[\u2068\u2069\u200e\u200f\u061c]/g, "").replaceAll("\u00a0", " ");
}

describe("the worker speaks, with the numbers that workerd knows,", () => {
  test.each([
    ["en-GB", "67% of orders with The phone have it too (40 orders)"],
    ["ru-KZ", "В 67 % заказов с товаром «The phone» есть и этот товар (40 заказов)"],
    ["nl-BE", "In 67% van de bestellingen met ‘The phone’ zit dit ook (40 bestellingen)"],
    ["ar-EG", "٦٧٪ من الطلبات التي فيها «The phone» تشمل هذا المنتج أيضًا (٤٠ طلبًا)"],
    ["pt_BR", "67% of orders with The phone have it too (40 orders)"],
  ])("%s", async (locale, sentence) => expect(await saidIn(locale)).toBe(sentence));
});
