import { element } from "../dom/html.ts";
import { texts } from "../i18n/language.ts";
import { icon } from "./icon.ts";

/** What can be said on any page without asking anybody: delivery, returns and wrapping. */
export function calm(): HTMLElement[] {
  const { delivery, returns, wrap } = texts().calm;
  return [calmTile("parcel", delivery), calmTile("back", returns), calmTile("bow", wrap)];
}

function calmTile(
  name: "parcel" | "back" | "bow",
  { title, text }: { title: string; text: string },
): HTMLElement {
  return element`
    <li class="calm">
      ${icon(name)}
      <div><p class="calm-title">${title}</p><p class="calm-text">${text}</p></div>
    </li>`;
}
