import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { DOCUMENT, type Operation } from "./document.ts";

/** What came back. */
export interface Answered {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

// The document says more than JSON Schema knows of.
const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema(DOCUMENT, "document");

const made = new Map<string, ValidateFunction>();

/** Traces of what went on inside: stacks, files, names of errors, SQL, bindings' own words. */
const INSIDE =
  /\n\s+at |\bat \w+ \(|\.(?:ts|js|mjs):\d|node_modules|file:\/\/|\/work\/|\b(?:Type|Reference|Range|Syntax|Internal)Error\b|D1_ERROR|SQLITE|cloudflare-internal|workerd/;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/;

/** What is wrong with an answer to an operation, in a sentence; undefined where all is as the document says. */
export function judge(operation: Operation, { status, mediaType, text }: Answered): string | undefined {
  if (status >= 500) return `answered ${status}: ${text}`;
  if (INSIDE.test(text)) return `tells what goes on inside: ${text}`;
  const declared = operation.responses[status];
  if (!declared) return `answered ${status}, which is not declared: ${text}`;
  const { content } = declared;
  if (!content) return text === "" ? undefined : `answered ${status} with a body, which is not declared`;
  const found = content[mediaType];
  if (!found) return `answered ${status} as ${mediaType || "nothing"}, which is not declared`;
  if (!JSON_TYPE.test(mediaType)) return undefined;
  const place = `#/paths/${[operation.operationId, status, mediaType].join("/")}`;
  const validate = made.get(place) ?? ajv.compile(absolute(found.schema));
  made.set(place, validate);
  const body = parse(text);
  if (body === undefined) return `answered ${status} with what is no JSON: ${text.slice(0, 200)}`;
  return validate(body)
    ? undefined
    : `answered ${status} with a body that does not fit: ${ajv.errorsText(validate.errors)}: ${text.slice(0, 500)}`;
}

/** The same schema with references that lead into the document. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
