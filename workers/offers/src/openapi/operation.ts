import { PROBLEMS, type ProblemStatus } from "./problems.ts";
import type { Route } from "./route.ts";
import type { SchemaName } from "./schemas.ts";

/** A JSON object of the document. */
export type JsonObject = { readonly [key: string]: unknown };

const PRIVACY = {
  name: "Sec-GPC",
  in: "header",
  description: "`1` is `consent: false`: personal history is not used.",
  schema: { type: "string", enum: ["1"] },
};

const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  description: "The `ETag` of an answer that is at hand: what has not changed is not sent again.",
  schema: { type: "string" },
};

/** Which kinds of key open a route that asks for one. */
const SECURITY = {
  publishable: [{ publishableKey: [] }, { publishableKeyInAddress: [] }, { secretKey: [] }],
  secret: [{ secretKey: [] }],
} as const;

/** The operation object of a route; `request` is the JSON schema that its query fields are found in. */
export function operation(route: Route, request: JsonObject): JsonObject {
  const parameters = [
    ...queryParameters(route.query ?? [], request),
    ...(route.parameters ?? []),
    ...(route.privacy ? [PRIVACY] : []),
    ...(route.tagged ? [IF_NONE_MATCH] : []),
  ];
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.key && { security: SECURITY[route.key] }),
    ...(route.signed && { security: [{ [route.signed]: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: { required: !route.bodyOptional, content: json(route.body, route.example) },
    }),
    responses: {
      [route.answer.status ?? 200]: {
        description: route.answer.description,
        content: contentOf(route.answer),
      },
      ...(route.plainly !== undefined && { 200: { description: route.plainly } }),
      ...(route.tagged && { 304: { description: "It is still what that `ETag` names." } }),
      ...Object.fromEntries(problemsOf(route).map((status) => [status, problem(PROBLEMS[status])])),
    },
  };
}

function queryParameters(fields: readonly string[], request: JsonObject): JsonObject[] {
  const properties = request.properties as Readonly<Record<string, JsonObject>>;
  const required = request.required as readonly string[];
  return fields.map((name) => {
    const { description, ...schema } = properties[name] ?? {};
    return {
      name,
      in: "query",
      required: required.includes(name),
      ...(description !== undefined && { description }),
      schema,
    };
  });
}

/** A route's own problems, and those of whoever has to show a key. */
function problemsOf({ key, problems }: Route): ProblemStatus[] {
  return [...new Set([...(key ? AT_THE_GATE : []), ...problems])].sort((a, b) => a - b);
}

/** What the gate may answer in a route's place; 503 where the store's keys can't be read. */
const AT_THE_GATE = [401, 403, 429, 503] as const;

function contentOf({ mediaType, schemas }: Route["answer"]): JsonObject {
  return mediaType === undefined ? json(schemas) : { [mediaType]: { schema: { type: "string" } } };
}

function json(names: readonly SchemaName[], example?: JsonObject): JsonObject {
  return { "application/json": { schema: oneOf(names), ...(example && { example }) } };
}

function problem(description: string): JsonObject {
  return { description, content: { "application/problem+json": { schema: ref("Problem") } } };
}

function oneOf(names: readonly SchemaName[]): JsonObject {
  const [first, ...others] = names;
  if (first === undefined) return { type: "object" };
  return others.length === 0 ? ref(first) : { anyOf: names.map(ref) };
}

function ref(name: SchemaName): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}
