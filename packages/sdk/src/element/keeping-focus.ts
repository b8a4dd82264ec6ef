/**
 * Draws; whoever was inside an item that is gone then stands at the one in its place, else at the host, instead of at the
 * top of the page. Not on a button, so that a key held down does not press the next one.
 */
export function keepingFocus(host: HTMLElement, list: Element, draw: () => void): void {
  const held = ":focus-within";
  const at = [...list.children].findIndex((item) => item.matches(held));
  draw();
  if (at < 0 || list.matches(held)) return;
  const next = (list.isConnected && (list.children[at] ?? list.lastElementChild)) || host;
  (next as HTMLElement).tabIndex = -1;
  (next as HTMLElement).focus({ preventScroll: true });
}
