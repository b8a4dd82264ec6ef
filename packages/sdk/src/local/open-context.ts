import {
  degradedBy,
  given,
  needsWith,
  type OfferRequest,
  type Policy,
  type PolicyInput,
  type WholeContext,
} from "@basketwise/core";
import { messageOf } from "../message-of.ts";
import { type Unavailable, unavailable } from "../result.ts";
import { momentOf } from "./moment.ts";
import type { LocalSettings } from "./settings.ts";
import type { SourceAnswer } from "./source.ts";

/** What deciding needs, and why it is less than it could be. */
export interface OpenedContext {
  readonly context: WholeContext;
  readonly degraded: { readonly degraded?: string };
}

/**
 * Opens all that the requests need at once, or says why there is no graph.
 *
 * @throws RangeError for an `at` that is no time
 */
export async function openContext(
  settings: LocalSettings,
  requests: readonly OfferRequest[],
): Promise<OpenedContext | Unavailable> {
  const { playbook, clock, requestId, dice } = settings;
  const at = momentOf(requests, clock);
  const opened = await openSource(settings, requests, at);
  if ("status" in opened) return opened;
  const { graph, problems, policy } = opened;
  const context = { graph, playbook, policy, at, requestId: requestId(), dice };
  return { context, degraded: given({ degraded: degradedBy(problems) }) };
}

/** A merchant who has set nothing. */
const NOTHING_SET: PolicyInput = {};

async function openSource(
  { source, policy: own, parts, completed }: LocalSettings,
  requests: readonly OfferRequest[],
  at: number,
): Promise<(SourceAnswer & { readonly policy: Policy }) | Unavailable> {
  let set: PolicyInput;
  try {
    set = own ?? (await source.policy?.()) ?? NOTHING_SET;
  } catch (error) {
    return unavailable("invalid-graph", messageOf(error));
  }
  const policy = completed(set, requests);
  const needs = new Set(requests.flatMap((request) => [...needsWith(parts, request, policy, at)]));
  try {
    return { ...(await source.open(needs)), policy };
  } catch (error) {
    return unavailable("invalid-graph", messageOf(error));
  }
}
