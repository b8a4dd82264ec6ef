/** `npm run prepare:shop`: makes the pictures and the graph, before Vite serves or builds the pages. */
import { prepare } from "./prepare.ts";

await prepare();
console.log("pictures and graph are in examples/storefront/public");
