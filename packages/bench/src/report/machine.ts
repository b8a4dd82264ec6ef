import { cpus, totalmem } from "node:os";

/** The machine and the versions a run was made with, in one line. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  const runtime = `Node ${process.versions.node} (V8 ${process.versions.v8})`;
  return `${cpus().length} × ${cpu?.model.trim() || "unknown CPU"}, ${memory}, ${process.platform} ${process.arch}, ${runtime}`;
}
