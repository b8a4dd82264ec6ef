import { type Browser, chromium } from "playwright";
import { afterAll, afterEach, beforeAll, inject, type ProvidedContext } from "vitest";
import { type Served, servePages } from "../../serve/serve-pages.ts";
import type { Upstream } from "../../serve/upstream.ts";
import { expect } from "./expect.ts";
import { newVisit, type Visit, type VisitOptions } from "./visit.ts";

/** The shop as the tests of one file visit it, at an address of its own. */
export interface Shop {
  /** Opens a browser at the shop, of somebody who has never been there but for what the options say. */
  visit(options?: VisitOptions): Promise<Visit>;
  /** Lets something else answer in the worker's place until the test ends. */
  answerWith(upstream: Upstream): void;
}

/**
 * Serves the shop for the tests of a file, with the worker of all files where nothing else is said. After each test its
 * visits end, and none of their pages may have had an error.
 */
export function openShop(serve: (site: Site) => Promise<Served> = withSharedWorker): Shop {
  let browser: Browser;
  let served: Served;
  let visits: Visit[] = [];
  beforeAll(async () => {
    const site = inject("storefront");
    browser = await chromium.connect(site.browser);
    served = await serve(site);
  });
  afterEach(async () => {
    const ended = visits;
    visits = [];
    served.answerWith();
    await Promise.all(ended.map(({ context }) => context.close()));
    expect(ended.flatMap(({ errors }) => errors)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  return {
    async visit(options = {}) {
      const visit = await newVisit(browser, served.url, options);
      visits.push(visit);
      return visit;
    },
    answerWith: (upstream) => served.answerWith(upstream),
  };
}

type Site = ProvidedContext["storefront"];

function withSharedWorker({ dist, worker: { url, key } }: Site): Promise<Served> {
  return servePages(dist, { url: new URL(url), key }, 0);
}
