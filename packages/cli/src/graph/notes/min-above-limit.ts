import type { Note } from "./shape.ts";

/** A placement that wants more offers than it shows. */
export const minAboveLimit: Note = ({ placements }) =>
  Object.entries(placements)
    .filter(([, { min, limit }]) => min > limit)
    .map(
      ([name, { min, limit }]) =>
        `placements.${name}: min ${min} is above limit ${limit}, so that nothing is offered there`,
    );
