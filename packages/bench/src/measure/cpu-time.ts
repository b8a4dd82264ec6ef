import { readFileSync } from "node:fs";

/** Clock ticks a second, as Linux shows them to every program whatever its own clock. */
const TICKS = 100;

/** Seconds of CPU that a process has used, all its threads, in user and kernel mode (Linux: proc_pid_stat(5)). */
export function cpuTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The second field is the program's name in parentheses, which may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, kernel] = [fields[11], fields[12]];
  return (Number(user) + Number(kernel)) / TICKS;
}
