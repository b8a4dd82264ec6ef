import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { run } from "./run.ts";
import { scratch } from "./scratch.ts";

const { file } = scratch();
const fileIn = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const BIN = fileIn("../bin/basketwise.mjs");
const RUN_NODE = pathToFileURL(fileIn("../bin/run-node.mjs")).href;
const STAY = pathToFileURL(fileIn("../bin/stay-with-parent.mjs")).href;

/** A program that says its process id, then waits; asked to end, it ends with what it was given. */
const program = file(
  "program.mjs",
  `const [, , code] = process.argv;
  if (code) process.on("SIGTERM", () => process.exit(Number(code)));
  console.log(process.pid);
  setInterval(() => {}, 1000);`,
);

/** What stands around it, as `npm run worker` does. */
const starter = file(
  "starter.mjs",
  `import { runNode } from ${JSON.stringify(RUN_NODE)};
  import { stayWithParent } from ${JSON.stringify(STAY)};
  stayWithParent(runNode(process.argv.slice(2)));`,
);

const started: ChildProcess[] = [];

/** Starts a command, and waits until the program inside has said its process id. */
async function start(command: string, ...args: string[]): Promise<{ outer: ChildProcess; inner: number }> {
  const outer = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  started.push(outer);
  const [said] = await once(outer.stdout, "data");
  return { outer, inner: Number(said) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

describe("npx basketwise", () => {
  test.each<[sentence: string, args: readonly string[]]>([
    ["its help", ["--help"]],
    ["the help of a command", ["build", "--help"]],
    ["a command that there is not", ["nothing-like-it"]],
    ["nothing at all", []],
  ])("says what the command line says, with its exit code: %s", async (_, args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { encoding: "utf8" });
    const { code, out, err } = await run(...args);
    expect({ code: status, out: stdout, err: stderr }).toEqual({ code, out, err });
  });
});

describe("whoever runs a program on the Node of the clone", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("hands %s on, and ends as the program ends", async (signal) => {
    const { outer, inner } = await start(process.execPath, starter, program);
    outer.kill(signal);
    expect(await once(outer, "exit")).toEqual([null, signal]);
    expect(isAlive(inner)).toBe(false);
  });

  test.each(["SIGTERM", "SIGHUP"] as const)("lets it end in its own way after %s", async (signal) => {
    const { outer, inner } = await start(process.execPath, starter, program, "7");
    outer.kill(signal);
    expect(await once(outer, "exit")).toEqual([7, null]);
    expect(isAlive(inner)).toBe(false);
  });

  test("stops it when a shell in between is killed", async () => {
    const { outer, inner } = await start("sh", "-c", `"$0" "$@"; true`, process.execPath, starter, program);
    expect(isAlive(inner)).toBe(true);
    outer.kill("SIGKILL");
    await expect.poll(() => isAlive(inner), { timeout: 10_000 }).toBe(false);
  });
});
