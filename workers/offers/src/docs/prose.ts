import { type Html, html, type Part } from "./html.ts";

/** A sentence in which `code` stands between backticks, as descriptions have it. */
export function prose(text: string): Html {
  return html`${text.split("`").map((part, i): Part => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A paragraph, where there is something to say. */
export function paragraph(text: string | undefined): Part {
  return text ? html`<p>${prose(text)}</p>` : undefined;
}
