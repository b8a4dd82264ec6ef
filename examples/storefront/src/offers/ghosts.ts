import { element } from "../dom/html.ts";

/** What stands where offers will: as many cards of the same size as come at most. */
export function ghosts(): HTMLElement[] {
  return Array.from({ length: 3 }, () => element`<li class="offer ghost" aria-hidden="true"></li>`);
}
