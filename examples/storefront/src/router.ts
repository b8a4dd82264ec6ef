import { replaceContent } from "./dom/live.ts";
import { goTo } from "./go-to.ts";
import { accountPage } from "./pages/account.ts";
import { categoryPage } from "./pages/category.ts";
import { checkoutPage } from "./pages/checkout.ts";
import { confirmationPage } from "./pages/confirmation.ts";
import { guidePage } from "./pages/guide.ts";
import { homePage } from "./pages/home.ts";
import { lostPage } from "./pages/lost.ts";
import type { MakePage } from "./pages/page.ts";
import { productPage } from "./pages/product.ts";
import { searchPage } from "./pages/search.ts";

/** Which page stands at which address; what stands in brackets is handed to it. */
const ROUTES: readonly (readonly [address: RegExp, page: MakePage])[] = [
  [/^\/$/, homePage],
  [/^\/category\/(.+)$/, categoryPage],
  [/^\/search$/, searchPage],
  [/^\/product\/([^/]+)$/, productPage],
  [/^\/guides\/([^/]+)$/, guidePage],
  [/^\/checkout$/, checkoutPage],
  [/^\/thank-you\/([^/]+)$/, confirmationPage],
  [/^\/account$/, accountPage],
];

/** What ends all that the page on show listens to. */
let leave = new AbortController();

/** Shows the page of the present address, its heading first in line for the keyboard where the customer has just come to it. */
export function showPage(main: HTMLElement, arrived: boolean): void {
  leave.abort();
  leave = new AbortController();
  const page = pageAt(location)(leave.signal);
  document.title = page.title === "" ? "Bramble & Bell" : `${page.title} – Bramble & Bell`;
  replaceContent(main, page.content);
  const heading = main.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  if (!arrived) return;
  heading?.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
}

/** Lets plain clicks on the shop's own links change the page without loading it anew. */
export function followLinks(show: () => void): void {
  addEventListener("popstate", show);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !isOurs(link, event)) return;
    event.preventDefault();
    goTo(link.href);
  });
}

function isOurs(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const staysOnPage =
    link.pathname === location.pathname && link.search === location.search && link.hash !== "";
  return (
    isPlain && !event.defaultPrevented && link.origin === location.origin && !link.target && !staysOnPage
  );
}

function pageAt({ pathname }: Location): (signal: AbortSignal) => ReturnType<MakePage> {
  for (const [address, page] of ROUTES) {
    const found = address.exec(pathname);
    if (found) return (signal) => page(decodeURIComponent(found[1] ?? ""), signal);
  }
  return (signal) => lostPage("", signal);
}
