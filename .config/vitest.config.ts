import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import { launchOptions } from "../.dev/browser.mjs";
import { onlineRetail } from "./online-retail.ts";

/** Workspace packages are tested from their sources, so nothing has to be built first. */
const source = "@basketwise/source";

/** Milliseconds after which a test hangs; far more than any takes, so that a busy machine fails none. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: [source] },
        ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
        test: {
          name: "unit",
          environment: "node",
          testTimeout,
          include: [
            "packages/*/test/**/*.test.ts",
            "workers/*/test-node/**/*.test.ts",
            "examples/*/test-node/**/*.test.ts",
          ],
        },
      },
      {
        plugins: [
          onlineRetail(),
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: { MIGRATIONS: await readD1Migrations("./workers/offers/migrations") },
            },
          })),
        ],
        resolve: { conditions: [source] },
        ssr: { resolve: { conditions: [source, "workerd", "worker", "module", "browser"] } },
        test: {
          name: "workerd",
          testTimeout,
          include: ["workers/*/test/**/*.test.ts"],
          setupFiles: ["./workers/offers/test/helpers/apply-migrations.ts"],
        },
      },
      {
        resolve: { conditions: [source, ...defaultClientConditions] },
        ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
        // A page that is forbidden all storage has no origin, and yet loads the SDK.
        server: { cors: true },
        // Named beforehand: a package that is found while tests run makes the page load anew.
        optimizeDeps: { include: ["react", "react-dom", "react-dom/client", "react-dom/server"] },
        test: {
          name: "browser",
          testTimeout,
          include: ["packages/*/test-browser/**/*.test.{ts,tsx}"],
          globalSetup: ["./packages/sdk/test-browser/support/serve.ts"],
          browser: {
            enabled: true,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium", name: "browser" }],
            headless: true,
            ui: false,
            screenshotFailures: false,
            traceView: "off",
          },
        },
      },
      {
        resolve: { conditions: [source] },
        ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
        test: {
          name: "storefront",
          environment: "node",
          // One test may go through every page.
          testTimeout: 3 * testTimeout,
          hookTimeout: 3 * testTimeout,
          maxWorkers: 2,
          include: ["examples/storefront/test/**/*.test.ts"],
          globalSetup: ["./examples/storefront/test/support/serve.ts"],
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts", "workers/*/src/**/*.ts"],
      reportsDirectory: "coverage",
    },
  },
});
