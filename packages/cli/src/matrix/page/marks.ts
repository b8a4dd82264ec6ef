import type { MatrixCell, ReasonCode } from "@basketwise/core";

/** A sign in a cell, and what it says. */
export interface Mark {
  readonly sign: string;
  readonly name: string;
  readonly meaning: string;
}

/** The signs of the merchant's edits. */
const EDITS: Readonly<Record<NonNullable<MatrixCell["edit"]>, Mark>> = {
  pin: { sign: "★", name: "pin", meaning: "pinned: offered first" },
  forbid: { sign: "✕", name: "forbid", meaning: "forbidden: never offered" },
  add: { sign: "✚", name: "add", meaning: "added: our own pick" },
};

const CURATED: Mark = { sign: "◆", name: "curated", meaning: "named in the catalog" };

/** What each curated relation says of the column's product. */
const RELATIONS: Readonly<Partial<Record<ReasonCode, string>>> = {
  accessory_of: "an accessory of it",
  consumable_for: "used up with it",
  protects: "protects it",
  expert_pick: "our expert's pick",
  option_of: "an option of it",
};

/** The sign of a cell: the merchant's edit, else that the catalog names the pair; none where only orders speak. */
export function markOf({ edit, reasons }: MatrixCell): Mark | undefined {
  if (edit !== undefined) return EDITS[edit];
  return reasons.some((code) => code in RELATIONS) ? CURATED : undefined;
}

/** What the catalog says of a pair, in words. */
export function relationWords({ reasons }: MatrixCell): string {
  return reasons.flatMap((code) => RELATIONS[code] ?? []).join(", ");
}

/** The signs that a matrix has, each once, in a fixed order. */
export function marksIn(cells: readonly MatrixCell[]): Mark[] {
  const found = new Set(cells.map(markOf));
  return [...Object.values(EDITS), CURATED].filter((mark) => found.has(mark));
}
