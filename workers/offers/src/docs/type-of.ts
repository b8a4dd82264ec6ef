import { nameOf, schemaAnchor } from "./anchors.ts";
import type { SchemaNode } from "./document.ts";
import { type Html, html, type Part } from "./html.ts";

/** What a schema lets through, in words: `list of up to 20 OfferRequest`. Schemas of a name are links. */
export function typeOf(node: SchemaNode): Html {
  const { $ref, oneOf, anyOf = oneOf, allOf } = node;
  if ($ref) return html`<a href="#${schemaAnchor(nameOf($ref))}">${nameOf($ref)}</a>`;
  if (anyOf) return joined(anyOf.map(typeOf), " or ");
  if (allOf) return joined(allOf.map(typeOf), " and ");
  if (node.enum) return joined(node.enum.map(value), " · ");
  if (node.const !== undefined) return value(node.const);
  return (TYPES[node.type ?? ""] ?? (() => html`anything`))(node);
}

const TYPES: Readonly<Record<string, (node: SchemaNode) => Html>> = {
  null: () => html`null`,
  boolean: () => html`true or false`,
  integer: (node) => html`whole number${range(node)}`,
  number: (node) => html`number${range(node)}`,
  string: ({ minLength, maxLength, format, pattern }) =>
    html`text${between(minLength, maxLength, " characters")}${format && `, ${format}`}${pattern && html`, <code>${pattern}</code>`}`,
  array: ({ items, minItems, maxItems }) =>
    html`list${between(minItems, maxItems, " entries")}${items && html`, each ${typeOf(items)}`}`,
  object: (node) =>
    typeof node.additionalProperties === "object" && !node.properties ? table(node) : html`object`,
};

function table({ additionalProperties, propertyNames, maxProperties }: SchemaNode): Html {
  const names = propertyNames ? html` (${typeOf(propertyNames)})` : undefined;
  const entry = typeof additionalProperties === "object" ? typeOf(additionalProperties) : undefined;
  return html`table by name${names}${between(0, maxProperties, " entries")}, each ${entry}`;
}

function value(one: unknown): Html {
  return html`<code>${JSON.stringify(one)}</code>`;
}

function joined(parts: readonly Html[], between: string): Html {
  return html`${parts.map((part, i): Part => (i === 0 ? part : [between, part]))}`;
}

function range({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: SchemaNode): string {
  const least = minimum ?? exclusiveMinimum;
  const most = maximum ?? exclusiveMaximum;
  const bounds = [
    least !== undefined && `${minimum === undefined ? "more than" : "from"} ${grouped(least)}`,
    most !== undefined && `${maximum === undefined ? "less than" : "up to"} ${grouped(most)}`,
  ].filter((bound) => bound !== false);
  return bounds.length > 0 ? ` ${bounds.join(" ")}` : "";
}

function between(least: number | undefined, most: number | undefined, what: string): string {
  const from = least ? grouped(least) : undefined;
  const to = most === undefined ? undefined : grouped(most);
  if (from === undefined) return to === undefined ? "" : ` of up to ${to}${what}`;
  if (from === to) return ` of ${to}${what}`;
  return to === undefined ? ` of at least ${from}${what}` : ` of ${from} to ${to}${what}`;
}

/** A number with its thousands apart. By hand: the runtime's own way costs every isolate that starts some milliseconds. */
function grouped(value: number): string {
  const [whole = "", ...decimals] = String(value).split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...decimals].join(".");
}
