import type { Reach } from "@basketwise/core";
import { percent, points } from "../../text/numbers.ts";
import type { Audit } from "../audit.ts";
import { describeStep } from "./knobs.ts";

/** What a merchant has to know even if nothing else is read. */
export function headline({ reach, stops, knobs, findings }: Audit): string[] {
  const pages = reach.get("product") ?? NOTHING;
  const cart = reach.get("cart") ?? NOTHING;
  const [rule] = stops.pages.rules;
  const best = knobs.find(({ change }) => change.pages > 0 || change.baskets > 0);
  return [
    `${percent(pages.groundedOfTied, pages.tied)} of the ${pages.tied} product pages with a tie have an honest offer, one by complement or better:`,
    `${percent(pages.grounded, pages.asked)} of all ${pages.asked} pages; and ${percent(cart.grounded, cart.asked)} of the ${cart.asked} baskets.`,
    ...(rule && rule.emptied > 0
      ? [`The rule ${rule.rule} costs most: for it alone ${rule.emptied} pages have no offer.`]
      : []),
    ...(best
      ? [
          `One step of ${describeStep(best)} brings most: ${points(best.change.pages)} points of all pages, ${points(best.change.baskets)} of the baskets.`,
        ]
      : []),
    findings.length === 0
      ? "Nothing looks wrong."
      : `Looks wrong: ${findings.map(({ code }) => code).join(", ")}.`,
  ];
}

const NOTHING: Pick<Reach, "asked" | "grounded" | "tied" | "groundedOfTied"> = {
  asked: 0,
  grounded: 0,
  tied: 0,
  groundedOfTied: 0,
};
