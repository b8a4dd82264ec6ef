import type { Note } from "./shape.ts";

/** Merchandising for a placement that neither the core nor the policy has. */
export const unknownPlacement: Note = ({ merchandising, placements }) =>
  merchandising.flatMap(({ placements: bound = [] }, i) =>
    bound.flatMap((name, j) =>
      Object.hasOwn(placements, name)
        ? []
        : [`merchandising[${i}].placements[${j}]: there is no placement ${JSON.stringify(name)}`],
    ),
  );
