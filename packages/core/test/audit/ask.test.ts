import { describe, expect, test } from "vitest";
import { ask } from "../../src/audit/ask.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { completePolicy } from "../../src/policy/complete-policy.ts";
import { cart, product, shop } from "../support/shop.ts";

const { graph } = shop({
  catalog: [product("phone", 300), product("case", 20), product("stand", 15), product("lamp", 40)],
  baskets: [
    [30, "phone", "case"],
    [3, "stand", "lamp"],
    [20, "stand"],
  ],
});

function asked(request: Parameters<typeof ask>[0], minBaskets = 5) {
  const policy = completePolicy({ evidence: { minBaskets } });
  return ask(request, { graph, policy, playbook: PLAYBOOK, at: 0, requestId: "r" });
}

describe("a question of an audit", () => {
  test("is answered with all that is withheld, and with what the basket comes to", () => {
    const { response, basketValue, tied } = asked({
      placement: "cart",
      cart: cart(["phone", 2], "case"),
    });
    expect(response.withheld?.map(({ productId }) => productId)).toContain("case");
    expect({ basketValue, tied }).toEqual({ basketValue: 620, tied: true });
  });

  test("has a tie only where the tie is evidence under the policy", () => {
    const lamp = { placement: "product", productId: "lamp" } as const;
    expect(asked(lamp).tied).toBe(false);
    expect(asked(lamp, 3).tied).toBe(true);
    expect(asked({ placement: "home" })).toMatchObject({ tied: false, basketValue: 0 });
  });
});
