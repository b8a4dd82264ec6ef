import type { Check } from "./shape.ts";

/** A placement of the policy tries nothing. */
export const emptyPlacement: Check = ({ policy }) => {
  const cases = Object.entries(policy.placements)
    .filter(([, { techniques }]) => techniques.length === 0)
    .map(([placement]) => ({ placement }));
  if (cases.length === 0) return undefined;
  return {
    code: "empty-placement",
    says: `placements of the policy without techniques: ${cases.length}`,
    advice: "name some in the policy, or leave the placement out of the page",
    cases,
  };
};
