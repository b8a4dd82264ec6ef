import { PROBLEMS } from "./problems.ts";
import type { Route } from "./routes.ts";
import type { SchemaName } from "./schemas.ts";

/** A JSON object of the document. */
export type JsonObject = { readonly [key: string]: unknown };

const PRIVACY = {
  name: "Sec-GPC",
  in: "header",
  description: "`1` is `consent: false`: personal history is not used.",
  schema: { type: "string", enum: ["1"] },
};

/** The operation object of a route; `request` is the JSON schema that its query fields are found in. */
export function operation(route: Route, request: JsonObject): JsonObject {
  const parameters = [...queryParameters(route.query ?? [], request), ...(route.privacy ? [PRIVACY] : [])];
  return {
    operationId: route.operationId,
    summary: route.summary,
    ...(route.secret && { security: [{ secretKey: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: { required: true, content: json(route.body, route.example) } }),
    responses: {
      200: { description: route.answer.description, content: json(route.answer.schemas) },
      ...Object.fromEntries(route.problems.map((status) => [status, problem(PROBLEMS[status])])),
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
