/** A how-to of the shop, in its own language. */
export interface Guide {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  /** What it speaks of. */
  readonly products: readonly string[];
}

/** The guides by the name in their address. */
export const GUIDES: Readonly<Record<string, Guide>> = {
  "afternoon-tea": {
    title: "How to set an afternoon tea",
    lead: "Nothing has to match, and everything may. Four steps, and the kettle does the rest.",
    steps: [
      "Warm the pot with hot water, and empty it before the leaves go in: a spoon for each cup, and one for the pot.",
      "Finger sandwiches go on the lowest tier, scones in the middle, small cakes on top. Everybody eats upwards.",
      "Set cup, saucer and tea plate together, the handle of the cup to the right and the spoon behind it.",
      "Milk and sugar stand where everyone reaches them. Pour for the others first.",
    ],
    products: ["22423", "23173", "22699", "23175"],
  },
  jam: {
    title: "How to make your first jam",
    lead: "One kilo of fruit, one kilo of sugar, a lemon, and an hour in a kitchen that smells of summer.",
    steps: [
      "Wash the jars and their lids, and dry them in the oven at 120 °C while the fruit cooks.",
      "Let the fruit soften with the juice of the lemon, then stir in the sugar until it no longer crunches.",
      "Boil it hard for ten minutes. A drop on a cold plate that wrinkles when pushed is jam.",
      "Fill the hot jars to the brim, close them, and label them when they are cool.",
    ],
    products: ["22960", "22961", "22962", "22963"],
  },
};
