import { fork } from "node:child_process";
import { once } from "node:events";
import { chromium } from "playwright";
import type { TestProject } from "vitest/node";
import { launchOptions } from "../../../../.dev/browser.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** What all files of these tests share: the built pages, a worker, and a browser. */
    readonly storefront: {
      readonly dist: string;
      readonly worker: { readonly url: string; readonly key: string };
      readonly browser: string;
    };
  }
}

/** Builds the pages and starts worker and browser, once for all files. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const site = fork(new URL("./site.ts", import.meta.url), {
    execArgv: ["--conditions=@basketwise/source"],
  });
  const failed = once(site, "exit").then(() => {
    throw new Error("the shop could not be built or served");
  });
  const [served] = await Promise.race([once(site, "message"), failed]);
  failed.catch(() => {});
  const browser = await chromium.launchServer(launchOptions());
  project.provide("storefront", { ...served, browser: browser.wsEndpoint() });
  return async () => {
    await browser.close();
    const gone = once(site, "exit");
    site.disconnect();
    await gone;
  };
}
