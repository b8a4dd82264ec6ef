import type { CartLine } from "@basketwise/sdk";
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from "playwright";
import { waitForAnswers } from "./patience.ts";

/** Screens that the shop is looked at on. */
export const SCREENS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  mobile: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  narrow: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>;

/** The languages of the shop. */
export const LANGUAGES = ["en", "nl", "ru", "ar"] as const;

/** Who visits, and with what. */
export interface VisitOptions {
  readonly screen?: keyof typeof SCREENS;
  readonly language?: (typeof LANGUAGES)[number];
  readonly customer?: "visitor" | "regular" | "subscriber";
  readonly cart?: readonly CartLine[];
  /** What was ordered in this browser, as the shop keeps it. */
  readonly orders?: readonly object[];
  /** Whether what moves is seen to move; else all stands where it ends at once. */
  readonly moves?: boolean;
  /** Whether pages can decide by themselves when nobody answers; yes where nothing is said. */
  readonly fallback?: boolean;
  /** Whether pages give up on an answer when their budget runs out; no where nothing is said. */
  readonly hurries?: boolean;
  /** Pixels of the screen for one of the page. */
  readonly sharpness?: number;
}

/** A browser that one customer sits at. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in its pages: uncaught errors, and what was written to the console as an error. */
  readonly errors: readonly string[];
}

/** Opens a browser with nothing in its storage but what the options say. */
export async function newVisit(browser: Browser, url: string, options: VisitOptions): Promise<Visit> {
  const { screen = "desktop", moves = false, fallback = true, hurries = false, sharpness = 1 } = options;
  const context = await browser.newContext({
    ...SCREENS[screen],
    baseURL: url,
    reducedMotion: moves ? "no-preference" : "reduce",
    deviceScaleFactor: sharpness,
    storageState: { cookies: [], origins: [{ origin: url, localStorage: storedBy(options) }] },
  });
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error" && !isAboutOffers(message)) errors.push(message.text());
  });
  if (!hurries) await waitForAnswers(context);
  if (!fallback) await context.route("**/graph/**", (route) => route.abort());
  return { context, page: await context.newPage(), errors };
}

/** What the shop would have stored. */
function storedBy({ language, customer, cart, orders }: VisitOptions): { name: string; value: string }[] {
  const stored = {
    "shop.language": language,
    "shop.customer": customer,
    "shop.cart": cart,
    "shop.orders": orders,
  };
  return Object.entries(stored)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, value: JSON.stringify(value) }));
}

/** The browser itself writes down each request that failed; that one for offers does is what a shop has to endure. */
function isAboutOffers(message: ConsoleMessage): boolean {
  const said = `${message.text()} ${message.location().url}`;
  return message.args().length === 0 && /\/(basketwise|graph)\//.test(said);
}
