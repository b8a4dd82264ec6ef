import { defaultClientConditions, defineConfig, type Plugin } from "vite";

/** Where the worker answers in development; `npm start` of this folder says it. */
const worker = process.env.BASKETWISE_ENDPOINT ?? "http://127.0.0.1:8787";

/** What of the merchant's files a page may see: nothing that a product costs the merchant, and of the policy the thresholds. */
const PUBLIC: Readonly<Record<string, (text: string) => unknown>> = {
  "/shop/catalog.json": (text) =>
    (JSON.parse(text) as Record<string, unknown>[]).map(({ cost, ...product }) => product),
  "/shop/policy.json": (text) => {
    const { thresholds = [] } = JSON.parse(text) as { thresholds?: unknown };
    return { thresholds };
  },
};

/** Keeps from the bundle what is the merchant's own. */
function publicOnly(): Plugin {
  return {
    name: "public-only",
    enforce: "pre",
    transform(code, id) {
      const path = Object.keys(PUBLIC).find((ending) => id.split("?")[0]?.endsWith(ending));
      return path === undefined ? undefined : { code: JSON.stringify(PUBLIC[path]?.(code)), map: null };
    },
  };
}

export default defineConfig({
  plugins: [publicOnly()],
  // The SDK is read from its sources here; a shop of your own needs no such line.
  resolve: { conditions: ["@basketwise/source", ...defaultClientConditions] },
  server: {
    proxy: { "/basketwise": { target: worker, rewrite: (path) => path.replace("/basketwise", "") } },
  },
});
