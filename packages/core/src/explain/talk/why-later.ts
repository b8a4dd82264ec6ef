import type { Facts, LaterOffer, OfferResponse } from "../../model/response.ts";
import type { About, PhraseCode } from "./shape.ts";
import type { Telling } from "./telling.ts";

/** What the rule on the right moment says, by what it names, and the phrase for it. */
const WHY: Readonly<Record<string, (detail: Facts) => readonly [PhraseCode, About]>> = {
  signal: () => ["not_while_hesitant", {}],
  stage: () => ["not_while_new", {}],
  owned: () => ["not_what_they_have", {}],
  waitDays: ({ days, waitDays }) => [
    "not_so_soon",
    { days: Math.ceil(Number(waitDays) - Number(days)) || 1 },
  ],
};

/** Why something is not for now, by the numbers of the rule that puts it off; an answer without `explain` has none. */
export function whyLater(
  { productId, technique }: LaterOffer,
  response: OfferResponse,
  { tell }: Telling,
): string {
  const withheld = response.withheld?.find(
    (one) => one.productId === productId && one.technique === technique,
  );
  const detail = withheld?.rules.find(({ rule }) => rule === "not-now")?.detail ?? {};
  const [code, about] = Object.entries(WHY).find(([name]) => name in detail)?.[1](detail) ?? ["not_now", {}];
  return tell(code, about).join("");
}
