import { runCommandLine } from "../../../packages/cli/src/run-command-line.ts";

/** Runs one command of the command line quietly, and gives what it printed; throws with what it said where it fails. */
export async function basketwise(...args: readonly string[]): Promise<string> {
  let printed = "";
  let said = "";
  const code = await runCommandLine(args, {
    out: (text) => {
      printed += text;
    },
    err: (text) => {
      said += text;
    },
    progress: () => {},
  });
  if (code !== 0) throw new Error(`basketwise ${args[0]} failed\n${said}`);
  return printed;
}
