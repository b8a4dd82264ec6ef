import fc from "fast-check";

/** What stands where something else was meant: wrong kinds, edges of numbers, names of the prototype, depth, length. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.1,
  -0.005,
  2 ** 53,
  2 ** 31,
  1e300,
  5e-324,
  "",
  " ",
  "7",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "\u0000",
  "\ud800",
  "\u202eevil",
  "ﬀ".repeat(300),
  "x".repeat(10_000),
  "2026-02-30T25:61:61Z",
  "-271821-04-20",
  [],
  {},
  [[[[[]]]]],
  [null],
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}'),
  Array.from({ length: 1_200 }, (_, i) => i),
  Object.fromEntries(Array.from({ length: 1_200 }, (_, i) => [`k${i}`, i])),
];

/** A value of which one part is taken away, is something else, or is joined by a field that nobody knows. */
export function almost(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom("replace", "replace", "replace", "remove", "add"),
    strange: fc.oneof(fc.constantFrom(...STRANGE), fc.jsonValue({ maxDepth: 3 })),
    name: fc.constantFrom("__proto__", "constructor", "length", "extra", "", "$ref", "id"),
  });
  return fc.tuple(value, change).map(([whole, { at, how, strange, name }]) => {
    const paths = pathsOf(whole);
    const path = paths[at % paths.length] ?? [];
    if (how === "remove") return edited(whole, path, () => undefined);
    if (how === "add") return edited(whole, path, (part) => joined(part, name, strange));
    return edited(whole, path, () => strange);
  });
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]))];
}

function edited(value: unknown, [key, ...rest]: Path, edit: (part: unknown) => unknown): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return edit(value);
  const inner = edited(Reflect.get(value, key), rest, edit);
  if (Array.isArray(value))
    return value.flatMap((one, i) => (i !== key ? [one] : inner === undefined ? [] : [inner]));
  // By entries, so that a field of the name __proto__ is one.
  const entries = Object.entries(value).flatMap(([name, one]) =>
    name !== key ? [[name, one]] : inner === undefined ? [] : [[name, inner]],
  );
  return Object.fromEntries(entries);
}

function joined(part: unknown, name: string, strange: unknown): unknown {
  if (Array.isArray(part)) return [...part, strange];
  if (typeof part !== "object" || part === null) return { [name]: part, strange };
  return Object.fromEntries([...Object.entries(part), [name, strange]]);
}
