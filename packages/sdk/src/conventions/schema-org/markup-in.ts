import { quietly } from "../shared/quietly.ts";
import { microdataIn } from "./microdata.ts";

/** A page or a part of it, or the texts of its `application/ld+json` scripts. */
export type MarkupSource = ParentNode | readonly string[];

/** What is marked up, and the texts that are no JSON. */
export interface Markup {
  readonly values: readonly unknown[];
  readonly broken: readonly string[];
}

/** The markup of a page, JSON-LD before microdata. */
export function markupIn(source: MarkupSource): Markup {
  const texts = isTexts(source) ? source : scriptsIn(source);
  const parsed = texts.map((text) => quietly(() => ({ value: JSON.parse(text) as unknown }), undefined));
  return {
    values: [
      ...parsed.flatMap((one) => (one ? [one.value] : [])),
      ...(isTexts(source) ? [] : microdataIn(source)),
    ],
    broken: texts.filter((_, i) => !parsed[i]),
  };
}

function isTexts(source: MarkupSource): source is readonly string[] {
  return Array.isArray(source);
}

function scriptsIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('script[type="application/ld+json" i]')].map(
    ({ textContent }) => textContent ?? "",
  );
}
