import type { PolicyInput } from "@basketwise/core";
import { InputError } from "../input-error.ts";
import type { Given, Option } from "./command.ts";
import { textOption } from "./input-options.ts";

/** The option that says what money is counted in. */
export const CURRENCY_OPTION = {
  currency: {
    type: "string",
    value: "CODE",
    help: "the store's one currency, ISO 4217 (default: the policy's, else EUR)",
  },
} as const satisfies Record<string, Option>;

/** The store's currency; the option comes before the policy, and the two may not contradict each other. */
export function currencyOption({ options }: Given, { currency: said }: PolicyInput): string {
  const option = textOption(options.currency);
  if (option !== undefined && !/^[A-Z]{3}$/.test(option)) {
    throw new InputError(
      `--currency: found ${JSON.stringify(option)}, expected an ISO 4217 code such as EUR`,
    );
  }
  if (option !== undefined && said !== undefined && option !== said) {
    throw new InputError(`--currency: found ${option}, but the policy says ${said}`);
  }
  return option ?? said ?? "EUR";
}
