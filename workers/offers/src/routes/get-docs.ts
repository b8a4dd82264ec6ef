import type { Context } from "hono";
import type { Bindings } from "../bindings/env.ts";
import { referencePage } from "../docs/reference-page.ts";
import { STYLE } from "../docs/style.ts";
import { namesTag } from "../http/names-tag.ts";
import document from "../openapi/openapi.gen.json" with { type: "json" };
import { digest } from "../text/digest.ts";
import { sha256 } from "../text/sha256.ts";

/** The page and its headers, as they are sent to everybody. */
interface Page {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Made when it is first asked for: few isolates ever are, and none should start the slower for it. */
let page: Promise<Page> | undefined;

/** `GET /docs`: the reference of this API for people, made of the same document as `/openapi.json`. */
export async function getDocs(c: Context<{ Bindings: Bindings }>): Promise<Response> {
  page ??= makePage();
  const { text, headers } = await page;
  return namesTag(c.req.header("if-none-match"), headers.etag ?? "")
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}

async function makePage(): Promise<Page> {
  const text = referencePage(document);
  return {
    text,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src '${await sourceOf(STYLE)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "public, max-age=3600",
      etag: `"${await digest(text)}"`,
    },
  };
}

/** How a Content-Security-Policy names the one style that it lets through. */
async function sourceOf(text: string): Promise<string> {
  return `sha256-${btoa(String.fromCharCode(...(await sha256(text))))}`;
}
