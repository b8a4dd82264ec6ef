import { excluded, partsOf, policyFor } from "@basketwise/core";
import type { Client } from "../client.ts";
import { clientOf } from "./client-of.ts";
import type { LeanClientOptions } from "./options.ts";
import { silent } from "./telling.ts";

/**
 * A client that decides in process with the techniques, rules and languages that it is given, so that a page loads no
 * others. Nothing that goes wrong is thrown.
 */
export function createLeanClient<Currency extends string | undefined = undefined>(
  options: LeanClientOptions<Currency>,
): Client<Currency> {
  return clientOf(options, ({ playbook, events: telling = silent }) => {
    if (!playbook) throw new RangeError("playbook: expected a playbook");
    const parts = partsOf(playbook);
    return {
      // Without this rule a batch would offer a product twice.
      playbook: { ...playbook, rules: [...playbook.rules, excluded()] },
      parts,
      telling,
      completed: policyFor(playbook, parts),
    };
  });
}
