/** Milliseconds that requests have waited before their budget begins. */
const waits = new WeakMap<Request, number>();

/** Takes note that a request has waited. */
export function noteWait(request: Request, milliseconds: number): void {
  if (milliseconds > 0) waits.set(request, waitedBefore(request) + milliseconds);
}

/** The milliseconds that a request has waited so far. */
export function waitedBefore(request: Request): number {
  return waits.get(request) ?? 0;
}
