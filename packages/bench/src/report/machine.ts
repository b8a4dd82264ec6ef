import { cpus, totalmem } from "node:os";

/** The machine of a run, in one line. */
export function hardware(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${cpus().length} × ${cpu?.model.trim() || "unknown CPU"}, ${memory}, ${process.platform} ${process.arch}`;
}

/** The machine and the versions a run was made with, in one line. */
export function machine(): string {
  return `${hardware()}, Node ${process.versions.node} (V8 ${process.versions.v8})`;
}
