import {
  DEFAULT_POLICY,
  type DecideContext,
  degradedBy,
  needsOf,
  type OfferRequest,
  type Policy,
} from "@basketwise/core";
import { messageOf } from "../message-of.ts";
import { type Unavailable, unavailable } from "../result.ts";
import { momentOf } from "./moment.ts";
import type { LocalSettings } from "./settings.ts";
import type { SourceAnswer } from "./source.ts";

/** What deciding needs, and why it is less than it could be. */
export interface OpenedContext {
  readonly context: DecideContext;
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
  const degraded = degradedBy(problems);
  const context = { graph, playbook, policy, at, requestId: requestId(), dice };
  return { context, degraded: degraded === undefined ? {} : { degraded } };
}

async function openSource(
  { source, policy: given }: LocalSettings,
  requests: readonly OfferRequest[],
  at: number,
): Promise<(SourceAnswer & { readonly policy: Policy }) | Unavailable> {
  let policy: Policy;
  try {
    policy = given ?? (await source.policy?.()) ?? DEFAULT_POLICY;
  } catch (error) {
    return unavailable("invalid-graph", messageOf(error));
  }
  const needs = new Set(requests.flatMap((request) => [...needsOf(request, policy, at)]));
  try {
    return { ...(await source.open(needs)), policy };
  } catch (error) {
    return unavailable("invalid-graph", messageOf(error));
  }
}
