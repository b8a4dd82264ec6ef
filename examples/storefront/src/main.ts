import { LANGUAGES, language, locale } from "./i18n/language.ts";
import { drawFrame } from "./parts/frame.ts";
import { followLinks, showPage } from "./router.ts";
import { readSettings } from "./shop/settings.ts";

readSettings();

/** What ends all that the frame on show listens to. */
let redraw = new AbortController();

/** Draws the whole shop in the chosen language. */
function drawShop(): HTMLElement {
  redraw.abort();
  redraw = new AbortController();
  document.documentElement.lang = locale();
  document.documentElement.dir = LANGUAGES[language.get()].direction;
  const main = drawFrame(redraw.signal);
  showPage(main, false);
  return main;
}

let main = drawShop();
language.subscribe(() => {
  main = drawShop();
}, new AbortController().signal);
followLinks(() => showPage(main, true));
