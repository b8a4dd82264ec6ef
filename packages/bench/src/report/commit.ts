import { spawnSync } from "node:child_process";

const root = new URL("../../../../", import.meta.url);

/** What a run writes itself: that it changed says nothing of what was measured. */
const WRITTEN = ":(exclude)docs";

/** The commit that is measured, such as `1f10844`, with ` and changes` where files differ from it; `no git` where there is none. */
export function commit(): string {
  const head = git("rev-parse", "--short", "HEAD");
  if (head === undefined) return "no git";
  return git("status", "--porcelain", "--", ".", WRITTEN) === "" ? head : `${head} and changes`;
}

/** What git says in the repository; undefined where it is not there, or nothing of a repository is. */
function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
