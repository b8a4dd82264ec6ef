import type { Field } from "./fields.ts";
import { type Html, html, type Part } from "./html.ts";
import { prose } from "./prose.ts";
import { typeOf } from "./type-of.ts";

/** What a list of definitions says of one thing. */
export interface Definition {
  readonly term: Part;
  readonly kind?: Part;
  readonly meaning?: string | undefined;
}

/** A list of what things are, each with its kind and its meaning; `narrow` where the terms are short. */
export function definitions(list: readonly Definition[], width: "wide" | "narrow" = "wide"): Html {
  return html`<dl class="${width}">${list.map(
    ({ term, kind, meaning }) =>
      html`<div><dt>${term}</dt><dd>${kind && html`<span class="kind">${kind}</span>`}${meaning && html`<p>${prose(meaning)}</p>`}</dd></div>`,
  )}</dl>`;
}

/** A field or parameter as a definition. */
export function fieldDefinition({ within, name, node, required }: Field): Definition {
  return {
    term: html`<code>${within && html`<span>${within}</span>`}${name}</code>${required ? html` <small>required</small>` : undefined}`,
    kind: typeOf(node),
    meaning: node.description,
  };
}
