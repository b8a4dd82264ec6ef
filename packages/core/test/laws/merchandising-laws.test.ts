import { describe, expect, test } from "vitest";
import type { Merchandising } from "../../src/model/policy.ts";
import type { OfferResponse } from "../../src/model/response.ts";
import { answerIn, law, shownOf, situationIn } from "./check.ts";
import { type AnyShop, AT } from "./generate.ts";

/** The shop with other entries of merchandising. */
const withEntries = (shop: AnyShop, merchandising: readonly Merchandising[]): AnyShop => ({
  ...shop,
  policy: { ...shop.policy, merchandising },
});

const hides = ({ policy }: AnyShop) => policy.merchandising.filter(({ effect }) => effect === "hide");

/** What the rules say of each candidate, in one order; how survivors stand among each other left aside. */
const verdicts = ({ offers, withheld = [] }: OfferResponse) =>
  [
    ...offers.map(
      (offer) => [offer.technique, offer.products.map(({ productId }) => productId), []] as const,
    ),
    ...withheld.map(({ technique, productId, rules }) => {
      const own = rules
        .map(({ rule }) => rule)
        .filter((rule) => !["over-limit", "technique-order"].includes(rule));
      return [technique, [productId], own.sort()] as const;
    }),
  ]
    .flatMap(([technique, ids, rules]) => ids.map((id) => `${technique} ${id} ${rules}`))
    .sort();

/** Whether an entry is about a product of this shop, read off the policy word by word. */
function isAbout(entry: Merchandising, id: string, { catalog }: AnyShop): boolean {
  const path = catalog.find((one) => one.id === id)?.category?.split("/") ?? [];
  const shelf = entry.category?.split("/");
  return (
    (entry.productIds ?? []).includes(id) ||
    (shelf?.every((step, i) => path[i] === step) ?? (entry.productIds === undefined && shelf === undefined))
  );
}

/** Whether an entry holds in an answer, where it names no pair. */
function holds(entry: Merchandising, placement: string, segments: ReadonlySet<string>): boolean {
  const from = entry.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(entry.from);
  const until = entry.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(entry.until);
  return (
    from <= AT &&
    AT < until &&
    (entry.placements === undefined || entry.placements.some((one) => one === placement)) &&
    (entry.segments === undefined || entry.segments.some((one) => segments.has(one)))
  );
}

describe("the merchant's hand", () => {
  test("stops nothing and lets nothing pass by pins and boosts, and changes no technique", () => {
    law((shop, request) => {
      const free = answerIn(withEntries(shop, hides(shop)), request);
      const moved = answerIn(shop, request);
      expect(verdicts(moved)).toEqual(verdicts(free));
      expect(moved.technique).toBe(free.technique);
    });
  });

  test("puts every pinned survivor before those that are not pinned", () => {
    law((shop, request) => {
      const all = {
        ...shop,
        policy: {
          ...shop.policy,
          merchandising: shop.policy.merchandising.map(({ for: _, ...entry }) => entry),
        },
      };
      const { segments } = situationIn(all, request);
      const pins = all.policy.merchandising.filter(
        (entry) => entry.effect === "pin" && holds(entry, request.placement, segments),
      );
      const { offers, technique } = answerIn(all, request);
      if (technique === "ladder" || technique === "bundle") return;
      const isPinned = offers.map(({ products }) =>
        products.some(({ productId }) => pins.some((pin) => isAbout(pin, productId, shop))),
      );
      expect(isPinned).toEqual(isPinned.toSorted((a, b) => Number(b) - Number(a)));
    });
  });

  test("offers nothing that is hidden, whichever technique made it", () => {
    law((shop, request) => {
      const { main, segments } = situationIn(shop, request);
      const hidden = hides(shop).filter(
        (entry) => entry.for === undefined && holds(entry, request.placement, segments),
      );
      for (const { products, companion, technique } of answerIn(shop, request).offers) {
        const ids = products.map(({ productId }) => productId);
        const beside = technique === "bundle" ? ids.filter((id) => id !== main?.listing.product.id) : ids;
        for (const id of [...beside, ...(companion ? [companion.productId] : [])])
          expect(hidden.filter((entry) => isAbout(entry, id, shop))).toEqual([]);
      }
    });
  });

  test("changes nothing where it is laid on everything alike", () => {
    law((shop, request) => {
      const bare = withEntries(shop, hides(shop));
      const everything = shop.catalog.map(({ id }) => id);
      const alike: Merchandising[] = [
        ...hides(shop),
        { effect: "pin", productIds: everything },
        { effect: "boost", productIds: everything, factor: 4 },
      ];
      expect(shownOf(answerIn(withEntries(shop, alike), request))).toBe(shownOf(answerIn(bare, request)));
    });
  });

  test("changes nothing before it holds, after it held, and elsewhere", () => {
    law((shop, request) => {
      const elsewhere = (entry: Merchandising): Merchandising[] => [
        { ...entry, from: new Date(AT + 1).toISOString() },
        { ...entry, until: new Date(AT).toISOString() },
        { ...entry, placements: ["nowhere"] },
        { ...entry, segments: ["nobody"] },
        { ...entry, for: "nothing" },
      ];
      const idle = withEntries(shop, shop.policy.merchandising.flatMap(elsewhere));
      expect(shownOf(answerIn(idle, request))).toBe(shownOf(answerIn(withEntries(shop, []), request)));
    });
  });
});
