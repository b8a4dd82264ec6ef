import type { TieRows } from "./count-rows.ts";

/** The rows of parts that follow one another, as if they had been counted at once. */
export function joinRows(parts: readonly TieRows[]): TieRows {
  const rows = parts.reduce((sum, { offsets }) => sum + offsets.length - 1, 0);
  const ties = parts.reduce((sum, { targets }) => sum + targets.length, 0);
  const offsets = new Uint32Array(rows + 1);
  const targets = new Uint32Array(ties);
  const together = new Uint32Array(ties);
  const weights = new Float32Array(ties);
  let row = 0;
  let at = 0;
  for (const part of parts) {
    targets.set(part.targets, at);
    together.set(part.together, at);
    weights.set(part.weights, at);
    for (let place = 1; place < part.offsets.length; place++) offsets[++row] = at + part.offsets[place]!;
    at += part.targets.length;
  }
  return { offsets, targets, together, weights };
}
