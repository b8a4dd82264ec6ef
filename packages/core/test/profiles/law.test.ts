import { describe, expect, test } from "vitest";
import {
  encodeProfiles,
  findProfiles,
  keptUnder,
  memoryCap,
  type ProfilePack,
  profileLine,
  withProfile,
} from "../../src/index.ts";
import type { Customer, OfferRequest } from "../../src/model/request.ts";
import { LIMITS } from "../../src/schema/limits.ts";
import { answerIn, law } from "../laws/check.ts";
import { digest, readFrom } from "../support/stored-graph.ts";

const SOMEBODY = `p:${"7".repeat(32)}`;

/** What an edge decides with, where the request has an id alone and the rest lies in packs. */
async function lookedUp(customer: Customer): Promise<Customer> {
  const { pointer, values } = encodeProfiles([profileLine(SOMEBODY, customer)], { digest });
  const cache = keptUnder<ProfilePack>(memoryCap(1e6));
  const wanted = [SOMEBODY];
  const found = await findProfiles({ pointer, wanted, read: readFrom(values), cache, pages: new Map() });
  const profile = found.profiles.get(SOMEBODY);
  return withProfile({ id: "c-1" }, profile ?? {}, LIMITS.list);
}

describe("the law of profiles", () => {
  test("what is decided for a profile that is looked up is what is decided for it in the request", async () => {
    const cases: [Parameters<Parameters<typeof law>[0]>[0], OfferRequest][] = [];
    law((shop, request) => void cases.push([shop, request]));
    let known = 0;
    for (const [shop, request] of cases) {
      const { consent: _, ...customer } = request.customer ?? {};
      if (customer.orders) known++;
      const sent = { ...request, customer: { ...customer, id: "c-1" } };
      const found = { ...request, customer: await lookedUp(customer) };
      expect(JSON.stringify(answerIn(shop, found))).toBe(JSON.stringify(answerIn(shop, sent)));
    }
    expect(known).toBeGreaterThan(250);
  });
});
