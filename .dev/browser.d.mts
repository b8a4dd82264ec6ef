import type { LaunchOptions } from "playwright";

/** The path of a Chromium: `$CHROMIUM` where it is set, else one of the PATH or of the usual places, else undefined. */
export declare function findBrowser(): string | undefined;

/** How playwright starts it: without a window, and without what it would ask of the network by itself. */
export declare function launchOptions(): LaunchOptions;
