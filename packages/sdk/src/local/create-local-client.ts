import { completePolicy, PLAYBOOK, type Policy, type PolicyInput, WHOLE } from "@basketwise/core";
import type { Client } from "../client.ts";
import { clientOf } from "./client-of.ts";
import type { LocalClientOptions } from "./options.ts";
import { toldTo } from "./told-to.ts";

/**
 * A client that decides in process, with the same core as the worker, on a graph that was built before: for tests,
 * offline use and rendering on a server. Nothing that goes wrong is thrown.
 */
export function createLocalClient<Currency extends string | undefined = undefined>(
  options: LocalClientOptions<Currency>,
): Client<Currency> {
  return clientOf(options, ({ playbook = PLAYBOOK, events = () => {} }) => ({
    playbook,
    parts: WHOLE,
    telling: toldTo(events),
    completed: remembered(completePolicy),
  }));
}

/** The policy that was completed last need not be completed again. */
function remembered(complete: (given: PolicyInput) => Policy): (given: PolicyInput) => Policy {
  let last: { readonly given: PolicyInput; readonly policy: Policy } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, policy: complete(given) };
    return last.policy;
  };
}
