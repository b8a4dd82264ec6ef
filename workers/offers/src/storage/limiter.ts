/** Counts how often somebody asks. */
export interface Limiter {
  /** Whether one more is within the limit of that name. Rejects as the counting does. */
  allows(name: string): Promise<boolean>;
}
