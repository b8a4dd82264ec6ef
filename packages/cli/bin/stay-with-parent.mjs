/** Milliseconds between two looks at the parent. */
const LOOK_EVERY_MS = 500;

/** Stops a child when whoever started this has ended: a shell between npm and this keeps some signals to itself. */
export function stayWithParent(child) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, LOOK_EVERY_MS);
}
