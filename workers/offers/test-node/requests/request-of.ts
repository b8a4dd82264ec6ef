import fc from "fast-check";
import type { Asked, Shop } from "./asked.ts";
import { bodyText } from "./body-text.ts";
import type { Operation } from "./document.ts";
import { inPath, pairs } from "./parameters.ts";
import { rarely } from "./rarely.ts";
import { whoAsks } from "./who-asks.ts";

const TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "",
  "application/json; charset=utf-16",
  "multipart/form-data",
];

/** Requests of an operation: most fit the document or nearly do, some carry what no document would. */
export function requestOf(
  path: string,
  method: string,
  operation: Operation,
  shop: Shop,
): fc.Arbitrary<Asked> {
  const { parameters = [], requestBody } = operation;
  const of = (place: string) => parameters.filter((one) => one.in === place);
  const content = Object.entries(requestBody?.content ?? {});
  const bodies = content.map(([type, { schema, example }]) =>
    fc.record({
      type: rarely(fc.constantFrom(...TYPES), fc.constant(type)),
      text: bodyText(schema, example, shop),
    }),
  );
  return fc
    .record({
      query: fc.tuple(
        ...of("query").map(({ name, required, schema }) => pairs(name, required, schema, shop)),
      ),
      segments: fc.record(
        Object.fromEntries(of("path").map(({ name, schema }) => [name, inPath(schema, name, shop)])),
      ),
      given: fc.tuple(
        ...of("header").map(({ name, schema }) => fc.option(pairs(name, true, schema, shop), { nil: [] })),
      ),
      body:
        bodies.length > 0
          ? fc.option(fc.oneof(...bodies), { nil: undefined, freq: 20 })
          : fc.constant(undefined),
      who: whoAsks(operation, shop),
      signed: fc.boolean(),
    })
    .map(({ query, segments, given, body, who, signed }) => {
      const search = new URLSearchParams([...query.flat(), ...who.search]).toString();
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => segments[name] ?? "");
      const headers = Object.fromEntries(
        given.flat().map(([name, value]) => [name, (signed && body && shop.sign(name, body.text)) || value]),
      );
      return {
        method,
        path: search ? `${filled}?${search}` : filled,
        headers: {
          ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, inHeader(value)])),
          ...(body && { "content-type": body.type }),
          ...who.headers,
        },
        ...(body && { body: body.text }),
      };
    });
}

/** A text as a header can carry it: bytes, none of which ends a line. */
function inHeader(text: string): string {
  return text.replace(/[^\u0020-\u007e\u00a0-\u00ff]/g, "?").trim();
}
