import { defineOffersElement } from "@basketwise/sdk/element";
import { expect, test } from "vitest";

test("a server may import the element and define it: nothing happens there", () => {
  expect("HTMLElement" in globalThis).toBe(false);
  // A server has nothing that the store would be asked for.
  expect(() => defineOffersElement({} as never)).not.toThrow();
});
