import type { OfferResponse } from "../model/response.ts";
import type { Expectation } from "../model/scenario.ts";
import { hasPath, isPart } from "./is-part.ts";

/** What a response lacks of what a scenario expects, each in one sentence; nothing where it is all there. */
export function checkScenario(expected: Expectation, response: OfferResponse): string[] {
  return Object.entries(CHECKS).flatMap(([key, check]) => {
    return expected[key as keyof Expectation] === undefined ? [] : check(expected, response);
  });
}

type Check = (expected: Expectation, response: OfferResponse) => string[];

const CHECKS: Readonly<Record<keyof Expectation, Check>> = {
  offered: ({ offered = [] }, response) => offered.flatMap((one) => checkOffered(one, response)),
  technique: ({ technique }, response) =>
    unless(response.technique === technique, `technique ${technique}`, response),
  withheld: ({ withheld = [] }, response) =>
    withheld.flatMap(({ productId, rule }) => {
      const found = response.withheld?.filter((one) => one.productId === productId) ?? [];
      const holds = found.some(({ rules }) => rules.some((stop) => stop.rule === rule));
      return unless(holds, `${productId} withheld by ${rule}`, response);
    }),
  notOffered: ({ notOffered = [] }, response) =>
    notOffered.flatMap((id) =>
      unless(!offeredIds(response).includes(id), `${id} not to be offered`, response),
    ),
  required: ({ required = [] }, response) => {
    const found = response.required.map(({ productId }) => productId);
    return unless(sameSet(found, required), `required [${required}], found [${found}]`, response);
  },
  later: ({ later = [] }, response) => {
    const found = response.later.map(({ productId }) => productId);
    return later.flatMap((id) => unless(found.includes(id), `${id} kept for later`, response));
  },
  guides: ({ guides = [] }, response) => {
    const found = response.guides.map(({ title }) => title);
    return guides.flatMap((title) => unless(found.includes(title), `the guide ${title}`, response));
  },
  none: ({ none }, response) => unless(!none || response.offers.length === 0, "no offers", response),
  max: ({ max = 0 }, response) => unless(response.offers.length <= max, `at most ${max} offers`, response),
  offer: ({ offer }, { offers, ...response }) =>
    unless(isPart(offer, offers[0]), `a first offer with ${JSON.stringify(offer)}`, { offers, ...response }),
  absent: ({ absent = [] }, response) =>
    absent.flatMap((path) =>
      unless(!hasPath(response.offers[0], path), `a first offer without ${path}`, response),
    ),
};

function checkOffered(one: NonNullable<Expectation["offered"]>[number], response: OfferResponse): string[] {
  const { productId, technique, reason, rank } = one;
  const found = response.offers.some(
    (offer, i) =>
      offer.products.some((product) => product.productId === productId) &&
      (technique === undefined || offer.technique === technique) &&
      (reason === undefined || offer.reasons.some(({ code }) => code === reason)) &&
      (rank === undefined || rank === i + 1),
  );
  return unless(found, `an offer with ${JSON.stringify(one)}`, response);
}

function offeredIds({ offers }: OfferResponse): string[] {
  return offers.flatMap(({ products }) => products.map(({ productId }) => productId));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}

function unless(holds: boolean, expected: string, response: OfferResponse): string[] {
  return holds ? [] : [`expected ${expected}; ${summary(response)}`];
}

/** What came instead, short enough for one line. */
function summary({ offers, withheld = [] }: OfferResponse): string {
  const offered = offers.map(
    ({ technique, products, reasons }) =>
      `${technique} ${products.map(({ productId }) => productId).join("+")} (${reasons.map(({ code }) => code)})`,
  );
  const stopped = withheld.map(({ productId, rules }) => `${productId} (${rules.map(({ rule }) => rule)})`);
  return `offered ${offered.join(", ") || "nothing"}; withheld ${stopped.join(", ") || "nothing"}`;
}
