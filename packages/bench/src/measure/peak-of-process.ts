import { existsSync, readFileSync } from "node:fs";

/** The highest resident memory of this process so far, in kB. */
export function peakOfProcess(): number {
  // Linux hands a process's maxRSS down to its children; the high-water mark is the child's own.
  const status = "/proc/self/status";
  const mark = existsSync(status)
    ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, "utf8"))?.[1]
    : undefined;
  return mark === undefined ? process.resourceUsage().maxRSS : Number(mark);
}
