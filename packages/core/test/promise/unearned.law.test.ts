import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cart, Promised, Terms, Today } from "../../src/index.ts";
import { unearned } from "../../src/promise/unearned.ts";
import { promised } from "./support/promises.ts";

const id = fc.constantFrom("a", "b", "c", "d");
const amount = fc.record({ productId: id, quantity: fc.integer({ min: 1, max: 4 }) });
const products = fc.uniqueArray(amount, { selector: (one) => one.productId, minLength: 1, maxLength: 3 });

const terms = fc
  .record({ products, main: fc.option(fc.constant("main")), amount: fc.integer({ min: 0, max: 500 }) })
  .map(
    ({ products: of, main, amount: cents }): Terms => ({
      technique: "any",
      products: of,
      price: { amount: cents / 100, currency: "EUR" },
      isDiscount: true,
      trigger: { products: main ? [{ productId: main, quantity: 1 }] : [] },
      graphVersion: "g",
      policyVersion: "p",
    }),
  );

const extra = fc.array(
  fc.record({ productId: fc.constantFrom("x", "y", "a", "main"), quantity: fc.integer({ min: 1, max: 9 }) }),
);

/** Everything that the promise asks for, and no more. */
const just = ({ products: of, trigger }: Promised): Cart => ({ lines: [...of, ...trigger.products] });

/** Cheap to buy and on the shelf. */
const calm: Today = { currency: "EUR", floor: 0.05, product: () => ({ price: 1, cost: 0 }) };

const hold = (property: fc.IProperty<unknown>) =>
  fc.assert(property as fc.IProperty<[unknown]>, { seed: 4, numRuns: 500 });

describe("a promised price", () => {
  test("is earned by what it asks for, and adding other products keeps it", () => {
    hold(
      fc.property(terms, extra, (one, more) => {
        const made = promised(one);
        expect(unearned(made, just(made), calm)).toBeUndefined();
        expect(unearned(made, { lines: [...more, ...just(made).lines] }, calm)).toBeUndefined();
      }),
    );
  });

  test("is lost with any line of what it asks for, or one piece of it", () => {
    hold(
      fc.property(terms, fc.nat(), (one, which) => {
        const made = promised(one);
        const { lines } = just(made);
        const gone = lines[which % lines.length];
        const without = lines.filter((line) => line !== gone);
        expect(unearned(made, { lines: without }, calm)?.productId).toBe(gone?.productId);
        const less = lines.map((line) =>
          line === gone ? { ...line, quantity: (line.quantity ?? 1) - 0.5 } : line,
        );
        expect(unearned(made, { lines: less }, calm)?.productId).toBe(gone?.productId);
      }),
    );
  });

  test("is the same however the lines of the cart are cut and ordered", () => {
    hold(
      fc.property(terms, extra, (one, more) => {
        const made = promised(one);
        const lines = [...just(made).lines, ...more];
        const cut = lines.flatMap(({ productId, quantity = 1 }) =>
          Array.from({ length: quantity }, () => ({ productId })),
        );
        expect(unearned(made, { lines: cut.toReversed() }, calm)).toEqual(unearned(made, { lines }, calm));
      }),
    );
  });

  test("is lost where a part can't be had any more, and only then", () => {
    hold(
      fc.property(terms, fc.nat(), (one, which) => {
        const made = promised(one);
        const gone = made.products[which % made.products.length]?.productId;
        const sold: Today = {
          ...calm,
          product: (productId) => ({
            price: 1,
            availability: productId === gone ? "out_of_stock" : "backorder",
          }),
        };
        expect(unearned(made, just(made), sold)).toMatchObject({ code: "out-of-stock", productId: gone });
        expect(unearned(made, just(made))).toBeUndefined();
      }),
    );
  });
});
