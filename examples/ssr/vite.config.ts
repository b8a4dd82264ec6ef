// Bundles what runs in the browser; whoever renders with a framework has this already.
import { defineConfig } from "vite";

export default defineConfig({
  resolve: { conditions: ["@basketwise/source", "module", "browser", "production"] },
  build: { rollupOptions: { input: "browser.ts", output: { entryFileNames: "[name].js" } } },
});
