import { describe, expect, test } from "vitest";
import type { OfferRequest } from "../../src/model/request.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { priceOfPieces } from "../../src/situation/prices.ts";
import type { Situation } from "../../src/situation/situation.ts";
import { type TieKind, tiesTo } from "../../src/situation/ties.ts";
import type { Candidate, Technique } from "../../src/techniques/shape.ts";
import { answerIn, law, situationIn } from "./check.ts";
import type { AnyShop } from "./generate.ts";

describe("ties of every kind", () => {
  test.each<TieKind>(["together", "later", "considered"])(
    "are what something rests on that no rule stops in some generated shop: %s",
    (kind) => {
      let survivors = 0;
      for (const technique of PLAYBOOK.techniques) {
        const bound = PLAYBOOK.rules.filter((rule) => rule.binds(technique));
        candidates(technique, (candidate, situation) => {
          if (candidate.ties !== kind) return;
          if (!bound.some((rule) => rule.check(candidate, situation, technique))) survivors++;
        });
      }
      expect(survivors).toBeGreaterThan(0);
    },
  );
});

/** Holds a law against every candidate that a technique proposes. */
function candidates(
  { propose }: Technique,
  holds: (candidate: Candidate, situation: Situation, shop: AnyShop, request: OfferRequest) => void,
): void {
  law((shop, request) => {
    const situation = situationIn(shop, request);
    for (const candidate of propose(situation)) holds(candidate, situation, shop, request);
  });
}

const ids = ({ listing, pieces }: Candidate) =>
  (pieces ?? [{ listing }]).map((piece) => piece.listing.product.id);

describe.each(PLAYBOOK.techniques.map((technique) => ({ code: technique.code, technique })))(
  "the technique $code",
  ({ code, technique }) => {
    test("proposes something in some generated shop, and something of it is offered", () => {
      let proposed = 0;
      let offered = 0;
      law((shop, request) => {
        proposed += technique.propose(situationIn(shop, request)).length;
        offered += answerIn(shop, { ...request, techniques: [code] }).offers.length;
      });
      expect({ proposed: proposed > 0, offered: offered > 0 }).toEqual({ proposed: true, offered: true });
    });

    test("proposes no product and no set twice, and in no set a product twice", () => {
      law((shop, request) => {
        const proposed = technique.propose(situationIn(shop, request));
        const contents = proposed.map(({ listing, pieces = [] }) =>
          pieces.some(({ beside }) => beside)
            ? pieces.map((piece) => piece.listing.product.id).sort()
            : [listing.product.id],
        );
        expect(contents).toHaveLength(new Set(contents.map((held) => JSON.stringify(held))).size);
        for (const candidate of proposed) expect(ids(candidate)).toHaveLength(new Set(ids(candidate)).size);
      });
    });

    test("puts its own name on what it proposes", () => {
      candidates(technique, (candidate) => expect(candidate.technique).toBe(code));
    });

    test("proposes only products of the catalog, as the graph lists them", () => {
      candidates(technique, ({ listing, pieces = [] }, _, { graph }) => {
        for (const one of [listing, ...pieces.map((piece) => piece.listing)])
          expect(one).toBe(graph.listing(one.product.id));
      });
    });

    test("gives chances and decays from 0 to 1", () => {
      candidates(technique, ({ acceptance, decay }) => {
        for (const share of [acceptance, decay]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      });
    });

    test("counts money in whole minor units and pieces in whole numbers", () => {
      candidates(technique, ({ added, ownPrice, pieces = [], precedence }) => {
        const money = [added, ownPrice?.amount ?? 0];
        expect(money.filter((amount) => !Number.isSafeInteger(amount))).toEqual([]);
        expect(pieces.filter(({ quantity }) => !(Number.isInteger(quantity) && quantity > 0))).toEqual([]);
        expect(Number.isFinite(precedence)).toBe(true);
      });
    });

    test("asks no negative price, and for a discount none above what its pieces cost today", () => {
      candidates(technique, ({ listing, ownPrice, pieces = [{ listing, quantity: 1 }] }) => {
        if (!ownPrice) return;
        expect(ownPrice.amount).toBeGreaterThanOrEqual(0);
        if (ownPrice.isDiscount) expect(ownPrice.amount).toBeLessThanOrEqual(priceOfPieces(pieces));
      });
    });

    test("rests on ties only where the basket has one to what it proposes", () => {
      candidates(technique, ({ ties, listing }, situation) => {
        if (!ties) return;
        const found = tiesTo(listing, ties, situation);
        expect(found.length).toBeGreaterThan(0);
        for (const { of, to, together, weight, a, b, total } of found) {
          expect(to).toBe(listing);
          expect(of).not.toBe(to);
          expect(weight > 0 && weight <= 1).toBe(true);
          expect(together > 0 && together <= Math.min(a, b) && Math.max(a, b) <= total).toBe(true);
        }
      });
    });

    test("proposes the same in columns, where it has them", () => {
      if (!technique.columns) return expect(technique).not.toHaveProperty("columns");
      law((shop, request) => {
        const situation = situationIn(shop, request);
        const columns = technique.columns?.(situation);
        const listed = Array.from({ length: columns?.size ?? 0 }, (_, place) => columns?.at(place));
        expect(listed).toEqual(technique.propose(situation));
        expect(columns?.listings).toEqual(listed.map((one) => one?.listing));
        expect(columns?.scores).toEqual(listed.map((one) => one && one.acceptance * one.decay));
        expect(listed.filter((one) => one?.precedence !== 0)).toEqual([]);
      });
    });

    test("gathers all that survives into one offer, or into none", () => {
      law((shop, request) => {
        const situation = situationIn(shop, request);
        const proposed = technique.propose(situation);
        const all = proposed.length > 0 && technique.gather?.(proposed, situation);
        if (all) expect(ids(all).sort()).toEqual(proposed.flatMap(ids).sort());
      });
    });

    test("proposes the same when it is asked again", () => {
      law((shop, request) => {
        const situation = situationIn(shop, request);
        const first = JSON.stringify(technique.propose(situation));
        expect(JSON.stringify(technique.propose(situation))).toBe(first);
      });
    });

    test("has at least one reason for what no rule stops", () => {
      candidates(technique, (candidate, situation) => {
        const bound = PLAYBOOK.rules.filter((rule) => rule.binds(technique));
        if (bound.some((rule) => rule.check(candidate, situation, technique))) return;
        const one = technique.gather?.([candidate], situation) ?? candidate;
        expect(technique.describe(one, situation).reasons.length).toBeGreaterThan(0);
      });
    });
  },
);
