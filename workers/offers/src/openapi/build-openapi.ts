import { toJsonSchemaDefs } from "@valibot/to-json-schema";
import { KEY_SCHEMES } from "./keys.ts";
import { type JsonObject, operation } from "./operation.ts";
import { ROUTES } from "./routes.ts";
import { SCHEMAS } from "./schemas.ts";

/** What the document cannot know of itself. */
export interface OpenApiOptions {
  readonly version: string;
  readonly servers?: readonly { readonly url: string; readonly description?: string }[];
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: "3.1.1";
  readonly info: JsonObject;
  readonly servers?: readonly JsonObject[];
  readonly paths: Readonly<Record<string, Record<string, JsonObject>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonObject>>;
    readonly securitySchemes: Readonly<Record<string, JsonObject>>;
  };
}

/** The document of the whole API, from the table of routes and the schemas. Rules between fields are in no JSON schema. */
export function buildOpenApi({ version, servers }: OpenApiOptions): OpenApiDocument {
  const schemas = toJsonSchemaDefs(SCHEMAS, {
    target: "draft-2020-12",
    ignoreActions: ["check"],
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  }) as unknown as Record<keyof typeof SCHEMAS, JsonObject>;
  return {
    openapi: "3.1.1",
    info: {
      title: "Basketwise",
      version,
      description:
        "A cart goes in, a few honest offers come out, each with its reasons and the numbers behind them.",
      license: { name: "MIT", identifier: "MIT" },
    },
    ...(servers && { servers }),
    paths: paths(schemas.OfferRequest),
    components: { schemas, securitySchemes: KEY_SCHEMES },
  };
}

function paths(request: JsonObject): Record<string, Record<string, JsonObject>> {
  const all: Record<string, Record<string, JsonObject>> = {};
  for (const route of ROUTES) {
    all[route.path] = { ...all[route.path], [route.method]: operation(route, request) };
  }
  return all;
}
