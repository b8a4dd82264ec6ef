import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ApiDocument, SchemaNode } from "../src/docs/document.ts";
import { referencePage } from "../src/docs/reference-page.ts";
import { STYLE } from "../src/docs/style.ts";

const path = new URL("../src/openapi/openapi.gen.json", import.meta.url);
const document: ApiDocument = JSON.parse(readFileSync(path, "utf8"));

/** The words of JSON Schema that the page puts into words, and those that hold schemas. */
const KNOWN = new Set(
  `$ref type description properties additionalProperties required items anyOf oneOf allOf enum const pattern minimum maximum
  exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems format propertyNames maxProperties`.split(
    /\s+/,
  ),
);

/** The words of JSON Schema that a schema is written with. */
function wordsOf(node: SchemaNode): string[] {
  const { properties = {}, additionalProperties, items, anyOf = [], oneOf = [], allOf = [] } = node;
  const table = typeof additionalProperties === "object" ? [additionalProperties] : [];
  const inner = [
    ...Object.values(properties),
    ...table,
    ...(items ? [items] : []),
    ...anyOf,
    ...oneOf,
    ...allOf,
  ];
  return [...Object.keys(node), ...inner.flatMap(wordsOf)];
}

/** How much a colour stands out from another, 1 to 21, as WCAG 2 reckons it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[^#]/g, "$&$&") : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe("the reference page", () => {
  test("knows every word that the schemas are written with", () => {
    const parameters = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap((operation) => operation.parameters ?? [])
      .flatMap(({ schema }) => (schema ? [schema] : []));
    const words = [...Object.values(document.components.schemas), ...parameters].flatMap(wordsOf);
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => !KNOWN.has(word))).toEqual([]);
  });

  test("tells every bound of a schema", () => {
    const schemas = {
      Some: {
        type: "object",
        required: ["share"],
        properties: {
          share: { type: "number", exclusiveMinimum: 0, maximum: 1 },
          pieces: { type: "integer", minimum: 1 },
          names: {
            type: "array",
            minItems: 1,
            maxItems: 20,
            items: { type: "string", minLength: 2, maxLength: 2000 },
          },
          day: { type: "string", pattern: "^\\d+$" },
          on: { type: "string", format: "date" },
          kind: { enum: ["good", "bad"] },
          other: { anyOf: [{ const: true }, { $ref: "#/components/schemas/Other" }] },
          prices: {
            type: "object",
            propertyNames: { enum: ["a"] },
            maxProperties: 3,
            additionalProperties: { type: "number", exclusiveMaximum: 5 },
          },
        },
      },
      Other: { type: "string" },
    };
    const page = referencePage({ ...document, paths: {}, components: { schemas, securitySchemes: {} } });
    const text = page.replace(/<[^>]*>/g, "").replaceAll("&quot;", '"');
    for (const words of [
      "share requirednumber more than 0 up to 1",
      "pieceswhole number from 1",
      "nameslist of 1 to 20 entries, each text of 2 to 2,000 characters",
      "daytext, ^\\d+$",
      "ontext, date",
      'kind"good" · "bad"',
      "othertrue or Other",
      'pricestable by name ("a") of up to 3 entries, each number less than 5',
    ]) {
      expect(text).toContain(words);
    }
  });

  test("can be read by day and by night: every colour of text stands out 4.5 to 1", () => {
    const themes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(([, body = ""]) =>
      Object.fromEntries(body.split(";").map((line) => line.split(":") as [string, string])),
    );
    expect(themes.length).toBe(2);
    for (const theme of themes) {
      const colours = Object.keys(theme).filter((name) => !["--paper", "--tint", "--line"].includes(name));
      expect(colours.length).toBe(7);
      for (const name of colours) {
        for (const ground of ["--paper", "--tint"]) {
          const found = contrast(theme[name] ?? "", theme[ground] ?? "");
          expect({ name, ground, enough: found >= 4.5 }).toEqual({ name, ground, enough: true });
        }
      }
    }
  });

  test("makes markup of nothing that stands in the document", () => {
    const hostile = `"><script>alert('1')</script>&amp;`;
    const twisted: ApiDocument = JSON.parse(
      JSON.stringify(document, (key, value) =>
        typeof value === "string" && !["$ref", "type"].includes(key) ? `${value}${hostile}` : value,
      ),
    );
    const schemas = { ...twisted.components.schemas, [hostile]: { properties: { [hostile]: {} } } };
    const page = referencePage({
      ...twisted,
      paths: { ...twisted.paths, [hostile]: Object.values(twisted.paths)[0] ?? {} },
      components: { schemas, securitySchemes: { [hostile]: { type: hostile } } },
    });
    expect(page.split("&quot;&gt;&lt;script&gt;").length).toBeGreaterThan(100);
    expect(page).not.toMatch(/<script|alert\('/);
  });
});
