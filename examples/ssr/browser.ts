// Takes the page over in the browser: the offers are there already, so that nothing is asked again and nothing moves.
import { createClient } from "@basketwise/sdk";
import { createOfferStore, handedOver } from "@basketwise/sdk/store";
import { hydrateRoot } from "react-dom/client";
import { page } from "./page.ts";

const productId = new URLSearchParams(location.search).get("product") ?? "22423";
const client = createClient({ endpoint: "http://127.0.0.1:8787", locale: "en-GB" });
const text = document.querySelector("#offers")?.textContent;
const store = createOfferStore(client, { start: handedOver(text) });
const main = document.querySelector("main");
if (main) hydrateRoot(main, page(store, productId));
store.viewed(productId);
