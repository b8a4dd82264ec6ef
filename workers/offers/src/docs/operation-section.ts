import { keyAnchor, operationAnchor } from "./anchors.ts";
import { definitions, fieldDefinition } from "./definitions.ts";
import type { Content, Operation, Parameter } from "./document.ts";
import { type Html, html, type Part } from "./html.ts";
import { paragraph } from "./prose.ts";
import { typeOf } from "./type-of.ts";

/** One method at one path: who may call it, what it takes and what it answers. */
export function operationSection(path: string, method: string, operation: Operation): Html {
  const { operationId, summary, description, security, parameters, requestBody, responses } = operation;
  const id = operationAnchor(operationId);
  return html`<article aria-labelledby="${id}">
<h3 id="${id}"><a href="#${id}"><b class="${method}">${method.toUpperCase()}</b> <code>${path}</code></a></h3>
${paragraph(summary)}${paragraph(description)}
<p class="who">${who(security)}</p>
${parameters && [html`<h4>Parameters</h4>`, definitions(parameters.map(parameterDefinition))]}
${requestBody && [html`<h4>Body</h4>`, paragraph(requestBody.description), body(requestBody.content)]}
<h4>Answers</h4>
${definitions(
  Object.entries(responses).map(([status, { description: meaning, content = {} }]) => ({
    term: html`<code class="${status < "400" ? "good" : "bad"}">${status}</code>`,
    kind: kinds(content),
    meaning,
  })),
  "narrow",
)}
</article>
`;
}

function who(security: Operation["security"] = []): Part {
  const ways = security.map((keys) => Object.keys(keys));
  if (ways.every((names) => names.length === 0)) return "Open to anyone; no key is needed.";
  const links = ways.map((names) =>
    names.length === 0 ? "nothing" : names.map((name) => html`<a href="#${keyAnchor(name)}">${name}</a>`),
  );
  return ["Needs ", links.map((link, i): Part => (i === 0 ? link : [" or ", link])), "."];
}

function parameterDefinition({ name, in: place, required = false, description, schema = {} }: Parameter) {
  const field = { within: "", name, node: schema, required };
  const { term, kind } = fieldDefinition(field);
  return { term: [term, html` <small>${place}</small>`], kind, meaning: description };
}

function body(content: Content): Part[] {
  return [
    html`<p class="kind">${kinds(content)}</p>`,
    ...Object.values(content).map(({ example }) =>
      example === undefined ? undefined : html`<pre><code>${JSON.stringify(example, null, 2)}</code></pre>`,
    ),
  ];
}

/** Media types with the schemas of what is in them. */
function kinds(content: Content): Part {
  const parts = Object.entries(content).map(([type, { schema }]): Part => {
    const named = schema && (schema.$ref ?? schema.anyOf) ? [typeOf(schema), " as "] : undefined;
    return [named, html`<code>${type}</code>`];
  });
  return parts.length === 0 ? undefined : parts.map((part, i): Part => (i === 0 ? part : [", or ", part]));
}
