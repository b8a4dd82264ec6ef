import { element } from "../dom/html.ts";

/** Milliseconds for which a notice can be seen. */
const SHOWN_MS = 4_000;

const notice = element`<p class="notice" role="status"></p>`;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Where {@link announce} is seen and heard: it has to stand in the page before anything is said. A modal dialog hides what is outside. */
export function noticePlace(host: HTMLElement = document.body): void {
  host.append(notice);
}

/** Says in one line what just happened, for eyes and for screen readers. */
export function announce(text: string): void {
  clearTimeout(timer);
  notice.textContent = text;
  notice.classList.add("shown");
  timer = setTimeout(() => notice.classList.remove("shown"), SHOWN_MS);
}
