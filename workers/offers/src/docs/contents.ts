import { operationAnchor, schemaAnchor } from "./anchors.ts";
import type { ApiDocument } from "./document.ts";
import { type Html, html } from "./html.ts";
import { operationsOf } from "./operations-of.ts";

/** Where everything on the page is. */
export function contents(document: ApiDocument): Html {
  const routes = operationsOf(document).map(
    ({ path, method, operation: { operationId } }) =>
      html`<li><a href="#${operationAnchor(operationId)}"><b class="${method}">${method.toUpperCase()}</b> ${path}</a></li>`,
  );
  const schemas = Object.keys(document.components.schemas).map(
    (name) => html`<li><a href="#${schemaAnchor(name)}">${name}</a></li>`,
  );
  return html`<nav aria-label="Contents">
<p><a href="#keys">Keys</a></p>
<p><a href="#routes">Routes</a></p>
<ul>${routes}</ul>
<p><a href="#schemas">Schemas</a></p>
<ul class="schemas">${schemas}</ul>
</nav>
`;
}
