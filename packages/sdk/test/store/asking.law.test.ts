import type { OfferRequest } from "@basketwise/sdk";
import { createOfferStore } from "@basketwise/sdk/store";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { responseOf } from "./support/answers.ts";
import { type Call, patientClient } from "./support/clients.ts";
import { settled } from "./support/moments.ts";

const PLACEMENTS = ["home", "product", "cart"] as const;

/** What can happen on a page; each in the turn of the one before, or in a turn of its own. */
const happening = fc.record({
  what: fc.oneof(
    fc.record({ do: fc.constant("cart" as const), of: fc.constantFrom("", "phone", "lamp") }),
    fc.record({ do: fc.constant("come" as const), of: fc.constantFrom(...PLACEMENTS) }),
    fc.record({ do: fc.constant("leave" as const), of: fc.constantFrom(...PLACEMENTS) }),
    fc.record({ do: fc.constant("answer" as const), of: fc.nat({ max: 20 }) }),
    fc.record({ do: fc.constant("fail" as const), of: fc.nat({ max: 20 }) }),
  ),
  sameTurn: fc.boolean(),
});

/** Answers that name the cart they were asked with, so that one can see whose they are. */
function answer(call: Call) {
  call.answer(
    ...call.requests.map((request, i) => responseOf(`r.${i}`, request.placement, [nameOf(request, i)])),
  );
}

const nameOf = ({ cart, placement }: OfferRequest, i: number) => `${cartName(cart)}/${placement}/${i}`;
const cartName = (cart: OfferRequest["cart"]) => cart?.lines[0]?.productId ?? "";

describe("whatever happens, in whatever order the answers come", () => {
  test("what is shown last belongs to the last cart, nothing hangs, and each call has a change of its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (happenings) => {
        const client = patientClient();
        const store = createOfferStore(client);
        const leaves = new Map<string, () => void>();
        const open: Call[] = [];
        let changes = 0;
        let seen = 0;
        let cart = "";
        for (const { what, sameTurn } of happenings) {
          if (what.do === "cart") {
            cart = what.of;
            store.setCart({ lines: cart === "" ? [] : [{ productId: cart }] });
            changes++;
          } else if (what.do === "come") {
            if (!leaves.has(what.of))
              leaves.set(
                what.of,
                store.observe(what.of).subscribe(() => {}),
              );
            changes++;
          } else if (what.do === "leave") {
            leaves.get(what.of)?.();
            leaves.delete(what.of);
          } else {
            const [call] = open.splice(what.of % Math.max(open.length, 1), 1);
            if (call && what.do === "answer") answer(call);
            else call?.answerWith({ status: "unavailable", code: "network" });
          }
          if (!sameTurn) await settled();
          open.push(...client.calls.slice(seen));
          seen = client.calls.length;
        }
        // All that is still under way is answered at last, the latest first.
        for (await settled(); seen < client.calls.length || open.length > 0; await settled()) {
          open.push(...client.calls.slice(seen));
          seen = client.calls.length;
          for (const call of open.splice(0).reverse()) answer(call);
        }
        expect(client.calls.length).toBeLessThanOrEqual(changes);
        for (const placement of leaves.keys()) {
          const state = store.observe(placement as "cart").get();
          expect(["ready", "unavailable"]).toContain(state.status);
          for (const { products } of state.offers) {
            expect(products[0]?.productId).toMatch(new RegExp(`^${cart}/${placement}/`));
          }
        }
        const shown = [...leaves.keys()].flatMap((one) => store.observe(one as "cart").get().offers);
        expect(new Set(shown.map(({ products }) => products[0]?.productId)).size).toBe(shown.length);
      }),
      { numRuns: 300 },
    );
  });
});
