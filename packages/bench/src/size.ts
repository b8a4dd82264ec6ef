import { MOST_BYTES } from "./size/limits.ts";
import { IMPORTS, sdkBytes } from "./size/sdk-bytes.ts";
import { workerBytes } from "./size/worker-bytes.ts";

// npm run size: what a page downloads and what the edge loads, gzipped. Exit 1 above a limit.
const lines = [
  { what: "SDK, remote entry, minified", bytes: await sdkBytes(IMPORTS.sdk), limit: MOST_BYTES.sdk },
  { what: "SDK, with events and store", bytes: await sdkBytes(IMPORTS.whole), limit: MOST_BYTES.whole },
  { what: "SDK, lean in process", bytes: await sdkBytes(IMPORTS.lean), limit: MOST_BYTES.lean },
  { what: "worker bundle, as deployed", bytes: workerBytes(), limit: MOST_BYTES.worker },
];

console.log("gzipped                          kB   at most");
for (const { what, bytes, limit } of lines) {
  const numbers = [bytes, limit].map((count) => (count / 1000).toFixed(2).padStart(8)).join("  ");
  console.log(`${what.padEnd(27)} ${numbers}${bytes > limit ? "   too large" : ""}`);
}
if (lines.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
