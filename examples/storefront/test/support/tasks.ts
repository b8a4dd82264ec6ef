import type { Browser, Page } from "playwright";

/** An event of a trace, as Chromium writes it. Times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What the thread itself was at work, without the time in which others had its processor. */
  readonly tdur?: number;
}

const CATEGORIES = ["disabled-by-default-devtools.timeline", "blink.user_timing"];

/**
 * Milliseconds of processor time that the longest task of the page's main thread took while something went on. Style,
 * layout and paint are tasks of that thread too. One trace at a time in a browser.
 */
export async function longestTask(page: Page, goesOn: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate(() => performance.mark("basketwise:begin"));
  await goesOn();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const begin = traceEvents.find(({ name }) => name === "basketwise:begin");
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === "RunTask" && ph === "X" && pid === begin?.pid && tid === begin.tid && ts > begin.ts,
  );
  if (tasks.length === 0) throw new Error("the trace has no task of the page");
  return Math.max(...tasks.map(({ tdur, dur = 0 }) => tdur ?? dur)) / 1_000;
}
