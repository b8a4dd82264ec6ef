/** Markup that is ready to be sent. */
export interface Html {
  readonly html: string;
}

/** What may stand in markup: texts are escaped, nothing is left out, lists are joined. */
export type Part = string | number | Html | undefined | readonly Part[];

/** A template of markup: what is put into it is escaped, unless it is markup already. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.reduce((all, text, i) => `${all}${written(parts[i - 1])}${text}`) };
}

function written(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "object") return "html" in part ? part.html : part.map(written).join("");
  return String(part).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
