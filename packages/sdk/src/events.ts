/** Events that get there: in batches, when the page is left, again when the network is back, and from the next page. */

export { eventQueue, type QueueOptions } from "./events/event-queue.ts";
export type { PageStorage, PageWindow } from "./page.ts";
export type { Sending } from "./tracking/sender.ts";
