import { expect, test } from "vitest";
import { commandLine } from "../../src/evaluate/command-line.ts";

test("a command line is written as a shell takes it", () => {
  const options = {
    baskets: true,
    json: false,
    since: undefined,
    measure: ["lift", "slim:ridge=60,size=1"],
    map: "product=Lineitem sku",
    out: "it's here",
  };
  expect(commandLine("build", ["a.csv", "my orders.csv"], options)).toBe(
    String.raw`basketwise build a.csv 'my orders.csv' --baskets --measure lift --measure slim:ridge=60,size=1 --map 'product=Lineitem sku' --out 'it'\''s here'`,
  );
});
