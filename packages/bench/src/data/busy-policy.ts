import type { PolicyInput } from "@basketwise/core";

/** A policy that leaves as little as can be at its defaults: an objective, thresholds, discounts, and the merchant's hand. */
export const BUSY_POLICY: PolicyInput = {
  objective: "margin",
  thresholds: [
    { amount: 50, reward: "free delivery" },
    { amount: 100, reward: "a gift" },
  ],
  multibuy: [{ category: "theme-1", quantity: 3, percent: 10 }],
  secondItem: { percent: 20 },
  bundle: { percent: 5 },
  merchandising: [
    { effect: "boost", category: "theme-7", factor: 1.5 },
    { effect: "hide", category: "theme-11" },
    { effect: "pin", category: "theme-13", placements: ["home"] },
  ],
};
