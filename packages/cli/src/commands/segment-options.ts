import { completePolicy } from "@basketwise/core";
import { readPolicyFile } from "../graph/read-policy.ts";
import type { TermsOptions } from "../segments/terms.ts";
import type { Given, Option } from "./command.ts";
import { CURRENCY_OPTION, currencyOption } from "./currency-option.ts";
import { CUSTOMER_OPTIONS } from "./customer-options.ts";
import { amountOption, momentOption, textOption } from "./input-options.ts";

/** The options that say what customers are judged by, and where what comes of it goes. */
export const SEGMENT_OPTIONS = {
  ...CUSTOMER_OPTIONS,
  catalog: { type: "string", value: "FILE", help: "what products cost: tells who is profitable" },
  ...CURRENCY_OPTION,
  policy: { type: "string", value: "FILE", help: "the policy whose audiences and lifecycle count" },
  at: {
    type: "string",
    value: "DATE",
    help: "the moment to look from; later orders don't count (default: the latest order's)",
  },
  out: {
    type: "string",
    multiple: true,
    value: "FILE",
    help: "write the customers as a table (.csv, .json, .parquet), the segments beside it (.segments.csv …); may be given several times",
  },
  profiles: {
    type: "string",
    value: "FILE",
    help: "write every customer as a request has them, one JSON object a line (.ndjson)",
  },
  "contact-cost": { type: "string", value: "AMOUNT", help: "what a support contact costs (default 0)" },
  "return-cost": { type: "string", value: "AMOUNT", help: "what a returned piece costs (default 0)" },
} as const satisfies Record<string, Option>;

/** What customers are judged by, as far as options say. */
export interface SegmentSettings extends Omit<TermsOptions, "at"> {
  /** The moment that was asked for, in milliseconds since 1970 UTC. */
  readonly until: number | undefined;
}

/** What the options say; throws InputError for one that says nothing that can be done. */
export async function readSettings(given: Given): Promise<SegmentSettings> {
  const file = textOption(given.options.policy);
  const input = file === undefined ? {} : await readPolicyFile(file);
  return {
    policy: completePolicy(input),
    currency: currencyOption(given, input),
    until: momentOption("at", given),
    contactCost: amountOption("contact-cost", given),
    returnCost: amountOption("return-cost", given),
  };
}

/** The files that are read. */
export function inputFiles({ positionals, options }: Given): string[] {
  const named = [options.customers, options.catalog, options.policy].map(textOption);
  return [...positionals, ...named.filter((file) => file !== undefined)];
}
