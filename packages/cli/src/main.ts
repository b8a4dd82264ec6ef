#!/usr/bin/env node
import { runCommandLine } from "./run-command-line.ts";

// Who reads the first lines alone, as `head` does, has what they wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  progress: process.stderr.isTTY ? (text) => void process.stderr.write(`${text}\n`) : () => {},
});
