import { createOfferStore } from "@basketwise/sdk/store";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { offerOf } from "./support/answers.ts";
import { promptClient } from "./support/clients.ts";
import { clockAt } from "./support/moments.ts";
import { pageOf, storageOf } from "./support/pages.ts";

const step = fc.record({
  tab: fc.nat({ max: 2 }),
  what: fc.constantFrom("refuse" as const, "view" as const, "search" as const),
  id: fc.constantFrom("a", "b", "c", "d"),
  passes: fc.nat({ max: 2 }),
});

describe("any number of tabs, in any order", () => {
  test("know of every refusal and view of each other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const storage = storageOf();
        const clock = clockAt("2026-10-01T12:00:00Z");
        const client = promptClient(() => []);
        const tabs = [0, 1, 2].map(() =>
          createOfferStore(client, { page: pageOf(), storage, clock: clock.read }),
        );
        const happened = { refuse: new Set<string>(), view: new Set<string>(), search: new Set<string>() };
        for (const { tab, what, id, passes } of steps) {
          clock.now += passes;
          happened[what].add(id);
          if (what === "refuse") tabs[tab]?.dismiss(offerOf(`r.${id}`, [id]));
          if (what === "view") tabs[tab]?.viewed(id);
          if (what === "search") tabs[tab]?.searched(id);
        }
        for (const tab of tabs) {
          tab.observe("cart");
          await tab.load();
          const session = client.calls.at(-1)?.requests[0]?.session;
          expect(new Set(session?.dismissed?.map(({ productId }) => productId))).toEqual(happened.refuse);
          expect(new Set(session?.viewed)).toEqual(happened.view);
          expect(new Set(session?.searches)).toEqual(happened.search);
        }
      }),
    );
  });
});
