import type { Cart } from "@basketwise/core";

/** Carts of the test shop, each for one thing that a page shows. */
export const CARTS: Readonly<
  Record<"empty" | "phone" | "complete" | "almostFreeDelivery" | "unknown", Cart>
> = {
  /** Nothing to go with. */
  empty: { lines: [] },
  /** Goes with a case and a charger. */
  phone: { lines: [{ productId: "phone" }] },
  /** Has all that goes with it. */
  complete: {
    lines: ["phone", "case", "charger", "earphones"].map((productId) => ({ productId })),
  },
  /** Lacks a little to free delivery. */
  almostFreeDelivery: { lines: [{ productId: "lamp" }] },
  /** Of a shop that has never sold it. */
  unknown: { lines: [{ productId: "nothing-we-sell" }] },
};
