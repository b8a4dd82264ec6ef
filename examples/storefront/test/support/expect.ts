import { expect as playwrightExpect } from "playwright/test";

/** Looks again until it holds; waits far longer than anything takes, so that a busy machine fails no test. */
export const expect = playwrightExpect.configure({ timeout: 30_000 });
