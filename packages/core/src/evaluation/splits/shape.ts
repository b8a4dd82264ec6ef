/** Baskets in two parts; both are places in the basket table. */
export interface Parts {
  /** Learned from; what a ranking would rather learn from stands last. */
  readonly train: Uint32Array;
  /** Predicted. */
  readonly test: Uint32Array;
}

/** A way to part baskets. The validation split is cut from the training part as that was cut from the whole. */
export interface Split {
  readonly by: "time" | "random";
  /** Cuts these baskets in two. */
  cut(baskets: Uint32Array): Parts;
}

/** The share of the baskets that a split leaves for training. */
export const TRAIN_SHARE = 0.8;
