import { runCommandLine } from "../src/run-command-line.ts";

/** What a command line ended with. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line, as a user would. */
export async function run(...args: string[]): Promise<Ran> {
  const said = { out: "", err: "" };
  const code = await runCommandLine(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    progress: () => {},
  });
  return { code, ...said };
}
