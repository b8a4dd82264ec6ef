import { html } from "../dom/html.ts";

/** The shop's icons, drawn in a box of 24 by 24. `mirrored` ones point the other way in right-to-left pages. */
const ICONS = {
  basket: () =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 10h16l-1.6 8.2a2 2 0 0 1-2 1.8H7.6a2 2 0 0 1-2-1.8zM8 10l3-6M16 10l-3-6M9.5 13.5v3M14.5 13.5v3"/></svg>`,
  person: () =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="8.5" r="3.8"/><path d="M4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5"/></svg>`,
  search: () =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/></svg>`,
  close: () =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18"/></svg>`,
  onwards: () =>
    html`<svg class="icon mirrored" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M13 6l6 6-6 6"/></svg>`,
  plus: () =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 6v12M6 12h12"/></svg>`,
  minus: () => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12"/></svg>`,
  tick: () =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5"/></svg>`,
  parcel: () =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8"/></svg>`,
  back: () =>
    html`<svg class="icon mirrored" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12h12a4 4 0 0 1 0 8h-3M8 7l-5 5 5 5"/></svg>`,
  bow: () =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 9c-3-5-8-5-8-1.5S8 11 12 9c4 2 8 2 8-1.5S15 4 12 9zM11 10l-3.5 9M13 10l3.5 9"/></svg>`,
} as const;

/** The name of an icon. */
export type IconName = keyof typeof ICONS;

/** An icon in the colour of the text around it; what it means has to be said beside it. */
export function icon(name: IconName): DocumentFragment {
  return ICONS[name]();
}
