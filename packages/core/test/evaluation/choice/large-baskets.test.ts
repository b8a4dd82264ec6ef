import { expect, test } from "vitest";
import { chooseFor } from "../../../src/evaluation/choice/choose-for.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";
import { completeSpec } from "../../../src/graph/weighing/parameters.ts";
import { noisyShop, type Themed } from "./shared/noisy-shop.ts";

/** How much large baskets lose by what is chosen for a shop. */
async function chosenSize(themed: Themed): Promise<number> {
  const table = basketTable(noisyShop(1100, themed, 3));
  const { spec } = await chooseFor({ table }, { keep: 5 });
  return completeSpec(spec).parameters.size ?? Number.NaN;
}

test("large baskets lose most where only the small ones tell what goes together, and less where only they do", async () => {
  const [small, large] = [await chosenSize("small"), await chosenSize("large")];
  expect(small).toBeGreaterThan(0.5);
  expect(large).toBeLessThan(small);
});
