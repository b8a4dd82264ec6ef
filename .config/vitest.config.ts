import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
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
          include: ["packages/*/test/**/*.test.ts", "workers/*/test-node/**/*.test.ts"],
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
    ],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts", "workers/*/src/**/*.ts"],
      reportsDirectory: "coverage",
    },
  },
});
