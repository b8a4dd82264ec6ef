/** A section of a policy: what is not one is replaced as a whole, lists too. */
type Section = Readonly<Record<string, unknown>>;

/** A section with what is given in place of what it has, and its own sections completed likewise. */
export function completed(section: object, given: object = {}): Section {
  const inner = Object.entries(section).filter((entry): entry is [string, Section] => isSection(entry[1]));
  const sections = inner.map(([name, own]) => [name, completed(own, (given as Section)[name] as object)]);
  return { ...section, ...given, ...Object.fromEntries(sections) };
}

function isSection(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
