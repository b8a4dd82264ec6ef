import { element } from "../dom/html.ts";

let count = 0;

/**
 * A button and what it opens beside itself: the browser closes it by Esc or a click elsewhere, and hands the focus back.
 * `about` tells buttons of the same text apart where they can't be seen.
 */
export function popover(
  kind: string,
  text: string,
  about: string,
  content: (close: () => void) => Node,
): DocumentFragment {
  count += 1;
  const id = `popover-${count}`;
  const panel = element`<div id="${id}" class="popover ${kind}" popover tabindex="0" role="dialog" aria-label="${text}"></div>`;
  const opener = element`
    <button type="button" class="link-button" popovertarget="${id}">${text}<span class="visually-hidden"> ${about}</span></button>`;
  opener.style.setProperty("anchor-name", `--${id}`);
  panel.style.setProperty("position-anchor", `--${id}`);
  // Made when it is first opened: most are never.
  panel.addEventListener("beforetoggle", () => panel.append(content(() => panel.hidePopover())), {
    once: true,
  });
  const both = document.createDocumentFragment();
  both.append(opener, panel);
  return both;
}
