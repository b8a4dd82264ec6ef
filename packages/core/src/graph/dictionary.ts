/** Different words in ascending order, each told by its place. */
export interface Dictionary {
  readonly values: readonly string[];
  /** -1 for what is unknown. */
  place(value: string | undefined): number;
}

/** The dictionary of all words found. */
export function dictionary(found: readonly (string | undefined)[]): Dictionary {
  const values = [...new Set(found.filter((value) => value !== undefined))].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, place: (value) => (value === undefined ? -1 : (places.get(value) ?? -1)) };
}
