import type { Note } from "./shape.ts";

/** A placement that tries nothing. */
export const silentPlacement: Note = ({ placements }) =>
  Object.entries(placements)
    .filter(([, { techniques }]) => techniques.length === 0)
    .map(([name]) => `placements.${name} names no techniques, so that nothing is offered there`);
