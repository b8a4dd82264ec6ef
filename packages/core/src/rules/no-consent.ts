import type { Rule } from "./shape.ts";

/** Without consent nothing is offered that rests on who the customer is or on what they did before. */
export function noConsent(): Rule {
  return {
    code: "no-consent",
    binds: ({ restsOn }) => restsOn !== "nothing",
    applies: ({ consent }) => !consent,
    check(_candidate, { consent, main }, { restsOn }) {
      if (consent) return undefined;
      if (restsOn === "customer") return { restsOn };
      const elsewhere = main !== undefined && main.from !== "page" && main.from !== "cart";
      return elsewhere ? { restsOn: main.from } : undefined;
    },
  };
}
