/** What a page shows, and the title it gives the window. */
export interface Page {
  readonly title: string;
  readonly content: Node;
}

/** Makes a page of what stands in its address. All that it listens to ends with the signal. */
export type MakePage = (named: string, signal: AbortSignal) => Page;
