import { describe, expect, test } from "vitest";
import {
  complement,
  DEFAULT_POLICY,
  english,
  PLAYBOOK,
  type Playbook,
  type PolicyInput,
  partsOf,
  policyFor,
} from "../../src/index.ts";

const few: Playbook = { techniques: [complement()], rules: [], selection: [], languages: [english] };
const inCart = { placement: "cart" } as const;

/** The policy of a playbook for a cart. */
function policyOf(playbook: Playbook, input: PolicyInput = {}) {
  return policyFor(playbook, partsOf(playbook))(input, [inCart]);
}

describe("the policy of a playbook", () => {
  test("has the defaults of all that its techniques and rules look at", () => {
    const { placements: _, retention: __, ...defaults } = DEFAULT_POLICY;
    const { placements: ___, ...whole } = policyOf(PLAYBOOK);
    expect(whole).toEqual(defaults);
    expect(policyOf(few)).not.toHaveProperty("audiences");
  });

  test("tries its techniques in their order at every placement that is asked for, unless the merchant says more", () => {
    expect(policyOf(few).placements).toEqual({ cart: { techniques: ["complement"], limit: 3, min: 1 } });
    expect(policyOf(few, { placements: { cart: { limit: 1 } } }).placements).toEqual({
      cart: { techniques: ["complement"], limit: 1, min: 1 },
    });
    expect(policyOf(few, { placements: { cart: { techniques: [] } } }).placements.cart?.techniques).toEqual(
      [],
    );
  });

  test("keeps what the merchant has set, field by field", () => {
    const policy = policyOf(few, { anchor: { maxShare: 0.5 }, currency: "USD", bundles: [] });
    expect(policy).toMatchObject({
      anchor: { maxShare: 0.5, idealShare: 0.2 },
      currency: "USD",
      locale: "en",
    });
  });
});
