import { schemaAnchor } from "./anchors.ts";
import { definitions, fieldDefinition } from "./definitions.ts";
import type { SchemaNode } from "./document.ts";
import { fieldsOf } from "./fields.ts";
import { type Html, html } from "./html.ts";
import { paragraph } from "./prose.ts";
import { typeOf } from "./type-of.ts";

/** One schema with all its fields. */
export function schemaSection(name: string, node: SchemaNode): Html {
  const id = schemaAnchor(name);
  const fields = fieldsOf(node);
  return html`<article aria-labelledby="${id}">
<h3 id="${id}"><a href="#${id}">${name}</a></h3>
${paragraph(node.description)}
${fields.length > 0 ? definitions(fields.map(fieldDefinition)) : html`<p class="kind">${typeOf(node)}</p>`}
</article>
`;
}
