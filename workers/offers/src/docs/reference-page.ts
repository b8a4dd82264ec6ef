import { keyAnchor } from "./anchors.ts";
import { contents } from "./contents.ts";
import { definitions } from "./definitions.ts";
import type { ApiDocument } from "./document.ts";
import { type Html, html } from "./html.ts";
import { operationSection } from "./operation-section.ts";
import { operationsOf } from "./operations-of.ts";
import { paragraph } from "./prose.ts";
import { schemaSection } from "./schema-section.ts";
import { STYLE } from "./style.ts";

/** The whole reference as one page of HTML that needs nothing from elsewhere. */
export function referencePage(document: ApiDocument): string {
  const { info, components } = document;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${info.title} API ${info.version}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<a class="skip" href="#main">To the reference</a>
<header>
<h1>${info.title} <small>${info.version}</small></h1>
${paragraph(info.description)}
<p>The same for machines: <a href="/openapi.json">/openapi.json</a>, OpenAPI 3.1.</p>
</header>
${contents(document)}
<main id="main">
${keys(components.securitySchemes)}
<section aria-labelledby="routes">
<h2 id="routes">Routes</h2>
${operationsOf(document).map(({ path, method, operation }) => operationSection(path, method, operation))}
</section>
<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
${Object.entries(components.schemas).map(([name, node]) => schemaSection(name, node))}
</section>
</main>
</body>
</html>
`.html;
}

function keys(schemes: ApiDocument["components"]["securitySchemes"]): Html {
  return html`<section aria-labelledby="keys">
<h2 id="keys">Keys</h2>
${definitions(
  Object.entries(schemes).map(([name, { description }]) => ({
    term: html`<code id="${keyAnchor(name)}">${name}</code>`,
    meaning: description,
  })),
)}
</section>
`;
}
