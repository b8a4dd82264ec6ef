import type { GraphFacts, Policy } from "@basketwise/core";
import type { Audit } from "./audit.ts";
import { findingsLines } from "./text/findings.ts";
import { headline } from "./text/headline.ts";
import { knobsLines } from "./text/knobs.ts";
import { reachLines } from "./text/reach.ts";
import { spreadLines } from "./text/spread.ts";
import { stopsLines } from "./text/stops.ts";

/** What was audited. */
export interface Audited {
  readonly facts: GraphFacts;
  readonly policy: Policy;
  readonly at: number;
  readonly seed: number;
}

/** How a human reads an audit: what it comes to, then who gets an offer, what stops the rest, what to turn, and what looks wrong. */
export function describeAudit(audit: Audit, audited: Audited): string {
  const { reach, stops, spread, knobs, findings } = audit;
  return [
    headline(audit),
    askedLines(audit, audited),
    [...reachLines(reach), ...spreadLines(spread)],
    stopsLines(stops),
    knobsLines(knobs),
    findings.length === 0 ? [] : ["What looks wrong", ...findingsLines(findings)],
  ]
    .filter((section) => section.length > 0)
    .map((section) => `${section.join("\n")}\n`)
    .join("\n");
}

function askedLines({ asked }: Audit, { facts, policy, at, seed }: Audited): string[] {
  const { pages, baskets, customers } = asked;
  return [
    `Graph ${facts.version}, orders until ${facts.until ?? "an unknown day"}; policy ${policy.version}; asked for ${new Date(at).toISOString()}.`,
    `Asked: ${pages.asked} pages of ${pages.of} products, ${baskets.asked} of ${baskets.of} real baskets, ${customers.asked} of ${customers.of} customers (seed ${seed}).`,
    "The graph has learned from these baskets too: this tells what is said, not whether it would be taken.",
  ];
}
