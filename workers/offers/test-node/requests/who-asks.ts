import fc from "fast-check";
import type { Shop } from "./asked.ts";
import type { Operation } from "./document.ts";

/** Who asks, by key and origin: what stands in headers, and what in the address. */
export interface Asker {
  readonly headers: Readonly<Record<string, string>>;
  readonly search: [name: string, value: string][];
}

/** Mostly a server or a page with a key that opens the operation; else another key from anywhere, a wrong one, or none. */
export function whoAsks({ security = [] }: Operation, { keys, origins }: Shop): fc.Arbitrary<Asker> {
  const ways = security.flatMap((way) => Object.keys(way)).filter((name) => name in keys);
  const right = ways.map((name) => {
    const from = name === "secretKey" ? [undefined] : [undefined, ...origins];
    return fc.constantFrom(...from).map((origin) => asker(keys[name], origin, name.endsWith("InAddress")));
  });
  const wrong = fc.constantFrom(
    undefined,
    "",
    "nobody",
    "x".repeat(5_000),
    "__proto__",
    ...Object.values(keys),
  );
  const from = fc.constantFrom(undefined, ...origins, "https://evil.example", "null");
  const any = fc
    .record({
      key: wrong,
      origin: from,
      inAddress: fc.boolean(),
      scheme: fc.constantFrom("Bearer", "Basic", ""),
    })
    .map(({ key, origin, inAddress, scheme }) => asker(key, origin, inAddress, scheme));
  if (right.length === 0) return any;
  return fc.oneof({ weight: 5, arbitrary: fc.oneof(...right) }, { weight: 1, arbitrary: any });
}

function asker(key: string | undefined, origin?: string, inAddress = false, scheme = "Bearer"): Asker {
  return {
    headers: {
      ...(key !== undefined && !inAddress && { authorization: `${scheme} ${key}`.trim() }),
      ...(origin !== undefined && { origin }),
    },
    search: key !== undefined && inAddress ? [["key", key]] : [],
  };
}
