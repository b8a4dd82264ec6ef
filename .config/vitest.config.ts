import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

/** Workspace packages are tested from their sources, so nothing has to be built first. */
const source = "@basketwise/source";

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: [source] },
        ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
        test: {
          name: "unit",
          environment: "node",
          include: ["packages/*/test/**/*.test.ts", "workers/*/test-node/**/*.test.ts"],
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: "./wrangler.toml" } })],
        resolve: { conditions: [source] },
        ssr: { resolve: { conditions: [source, "workerd", "worker", "module", "browser"] } },
        test: {
          name: "workerd",
          include: ["workers/*/test/**/*.test.ts"],
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
