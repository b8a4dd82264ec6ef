import { readFileSync } from "node:fs";

/** Bytes of memory that a process holds, shared pages with the rest (Linux: `VmRSS` of proc_pid_status(5)). */
export function residentMemory(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}
