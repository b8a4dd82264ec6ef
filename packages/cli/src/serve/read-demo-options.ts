import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { InputError } from "../input-error.ts";

/** What `npm start` was told. */
export interface DemoOptions {
  /** Whether it ends after the first answer. */
  readonly once: boolean;
  /** 0 takes any free one. */
  readonly port: number;
}

const HIGHEST_PORT = 65_535;

/** Reads what stands behind `npm start --`; rejects, before any work is done, for a port that can't be had. */
export async function readDemoOptions(args: readonly string[]): Promise<DemoOptions> {
  const { values } = parseArgs({
    args: [...args],
    options: { once: { type: "boolean", default: false }, port: { type: "string", default: "8787" } },
  });
  if (values.once) return { once: true, port: 0 };
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > HIGHEST_PORT) {
    throw new InputError(`--port: found ${JSON.stringify(values.port)}, expected 0 to ${HIGHEST_PORT}`);
  }
  if (!(await isFree(port))) {
    throw new InputError(`port ${port} is taken; say npm start -- --port N with another, or 0 for any`);
  }
  return { once: false, port };
}

/** Wrangler would wait for a taken port for ever. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
