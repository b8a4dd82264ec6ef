import { env } from "cloudflare:workers";
import { createApp } from "@basketwise/offers/app";
import { describe, expect, test } from "vitest";
import { tagsOf, textOf } from "./helpers/markup.ts";

/** What the tests read of the document. */
interface ApiDocument {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security?: unknown;
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> };
  readonly responses: Record<string, { readonly description: string }>;
}

interface Schema {
  readonly description?: string;
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const app = createApp();
const ask = (path = "/docs", headers: Record<string, string> = {}) =>
  app.fetch(new Request(`https://shop.test${path}`, { headers }), { GRAPH: env.GRAPH });
const document: ApiDocument = await (await ask("/openapi.json")).json();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const page = await (await ask()).text();
const tags = tagsOf(page);
const read = textOf(page);
const plain = (description = "") => description.replaceAll("`", "");

/** What stands on the page below an id. */
const below = (id: string) => textOf(page.split("<article").find((one) => one.includes(`id="${id}"`)) ?? "");

/** Every path in a schema with what is said of it. */
function pathsOf(node: Schema, path = ""): [path: string, description: string][] {
  const named = Object.entries(node.properties ?? {});
  const table =
    typeof node.additionalProperties === "object" ? pathsOf(node.additionalProperties, `${path}{name}.`) : [];
  return [
    ...named.flatMap(([name, inner]): [string, string][] => [
      [`${path}${name}`, plain(inner.description)],
      ...pathsOf(inner, `${path}${name}.`),
    ]),
    ...table,
    ...(node.items ? pathsOf(node.items, `${path.replace(/\.$/, "")}[].`) : []),
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => pathsOf(one, path)),
  ];
}

describe("the reference page", () => {
  test("needs nothing from elsewhere, and its policy lets nothing in but its own style", async () => {
    const { status, headers } = await ask();
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = headers.get("content-security-policy") ?? "";
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? "";
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
    const source = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${source}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(style).not.toMatch(/url\(|@import|@font-face/);
    expect(tags.filter(({ name }) => ["script", "link", "img", "iframe", "object"].includes(name))).toEqual(
      [],
    );
    for (const { attributes } of tags) {
      expect(Object.keys(attributes).filter((key) => /^(?:src|style|on\w+)$/.test(key))).toEqual([]);
    }
  });

  test("is not sent again to whoever has it", async () => {
    const etag = (await ask()).headers.get("etag") ?? "";
    const again = await ask("/docs", { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await ask("/docs", { "if-none-match": '"another"' })).status).toBe(200);
  });

  test("has every route with who may call it, its parameters and its answers", () => {
    expect(operations.length).toBeGreaterThan(5);
    for (const { path, method, operation } of operations) {
      const own = below(`route-${operation.operationId}`);
      expect(own).toContain(`${method.toUpperCase()} ${path}`);
      expect(own).toContain(plain(operation.summary));
      const said = [...(operation.parameters ?? []), ...Object.values(operation.responses)];
      for (const { description } of said) expect(own).toContain(plain(description));
      for (const { name } of operation.parameters ?? []) expect(own).toContain(name);
      for (const status of Object.keys(operation.responses)) expect(own).toContain(status);
      expect(own.includes("no key is needed")).toBe(operation.security === undefined);
    }
  });

  test("shows with every body one that can be sent at once", () => {
    for (const { path, operation } of operations) {
      for (const { example } of Object.values(operation.requestBody?.content ?? {})) {
        expect({ path, example }).toEqual({ path, example: expect.anything() });
        expect(read).toContain(JSON.stringify(example, null, 2));
      }
    }
  });

  test("has every schema with every field, where in it the field lies, and its meaning", () => {
    for (const [name, node] of Object.entries(document.components.schemas)) {
      const own = below(`schema-${name}`);
      expect(own).toContain(name);
      const paths = pathsOf(node);
      for (const [path, meaning] of paths) {
        expect(own).toContain(path);
        expect(own).toContain(meaning);
      }
    }
    expect(pathsOf(document.components.schemas.Cart ?? {}).map(([path]) => path)).toContain(
      "lines[].productId",
    );
  });

  test("leads nowhere but to what it has, and names nothing twice", () => {
    const ids = tags.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = tags.flatMap(({ attributes: { href } }) => href ?? []);
    expect(links.length).toBeGreaterThan(50);
    const known = new Set(["/openapi.json", ...ids.map((id) => `#${id}`)]);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
    const labels = tags.flatMap(({ attributes }) => attributes["aria-labelledby"] ?? []);
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
  });

  test("has one first heading, and skips no level below it", () => {
    const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    for (const landmark of ["header", "nav", "main"]) {
      expect(tags.filter(({ name }) => name === landmark).length).toBe(1);
    }
  });
});
