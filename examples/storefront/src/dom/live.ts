import type { Watched } from "./value.ts";

/** Keeps the content of an element up to date: draws it now and after each change of a source, until the signal says stop. */
export function live(
  host: HTMLElement,
  draw: () => Node,
  signal: AbortSignal,
  ...sources: readonly Watched[]
): HTMLElement {
  const show = () => replaceContent(host, draw());
  show();
  for (const source of sources) source.subscribe(show, signal);
  return host;
}

/** Replaces what an element holds. The focus stays on what has the same `data-key` as before. */
export function replaceContent(host: HTMLElement, content: Node): void {
  const { activeElement } = document;
  const key =
    activeElement instanceof HTMLElement && host.contains(activeElement)
      ? activeElement.dataset.key
      : undefined;
  host.replaceChildren(content);
  if (key === undefined) return;
  host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}
