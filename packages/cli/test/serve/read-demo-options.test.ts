import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { readDemoOptions } from "../../src/serve/read-demo-options.ts";

describe("npm start", () => {
  test("serves where it is told, and with --once on any free port", async () => {
    expect(await readDemoOptions(["--port", "0"])).toEqual({ once: false, port: 0 });
    expect(await readDemoOptions(["--once"])).toEqual({ once: true, port: 0 });
  });

  test("says at once that a port is taken, and how to have another; that port is free again later", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const args = ["--port", String(port)];
    await expect(readDemoOptions(args)).rejects.toThrow(
      `port ${port} is taken; say npm start -- --port N with another, or 0 for any`,
    );
    other.close();
    await once(other, "close");
    expect(await readDemoOptions(args)).toEqual({ once: false, port });
  });

  test.each(["web", "65536", "-1", "80.5", ""])("refuses the port %j", async (port) => {
    await expect(readDemoOptions([`--port=${port}`])).rejects.toThrow(
      /^--port: found .*, expected 0 to 65535$/,
    );
  });

  test("refuses an option that it does not know", async () => {
    await expect(readDemoOptions(["--onec"])).rejects.toThrow("Unknown option '--onec'");
  });
});
