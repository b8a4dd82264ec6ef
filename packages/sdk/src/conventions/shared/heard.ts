let hearing = 0;

/** Does what a listener does with what it heard: nothing is told back to where it was heard, so that no event goes round. */
export function whileHearing(work: () => void): void {
  hearing++;
  try {
    work();
  } finally {
    hearing--;
  }
}

/** Whether what happens at this moment was heard from somewhere else. */
export function isHeard(): boolean {
  return hearing > 0;
}
