import type { TalkingPoints } from "@basketwise/core";
import { section } from "./section.ts";

/** How staff read talking points: what to say first, the offers sentence by sentence, and what to leave for later. */
export function describeTalk(placement: string, { first, offers, keepBack, instead }: TalkingPoints): string {
  return [
    `What to say at ${placement}`,
    ...section("First", first),
    ...offers.flatMap(({ title, say }, i) => section(`${i + 1}. ${title}`, say)),
    ...section("Instead of an offer", instead),
    ...section(
      "For later",
      keepBack.flatMap(({ title, reason, why }) => [title, `  ${reason}`, `  ${why}`]),
    ),
    "",
  ].join("\n");
}
