/** A record whose fields that may be undefined may be missing instead. */
export type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A record without those of its fields that are undefined. */
export function given<T extends object>(fields: T): Given<T> {
  const found: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) found[name] = fields[name];
  return found as unknown as Given<T>;
}
