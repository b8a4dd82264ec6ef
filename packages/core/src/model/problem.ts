/** What went wrong, as RFC 9457 writes it. */
export interface Problem {
  /** A URI that names the kind of problem; `about:blank` where the status says it all. */
  readonly type: string;
  /** The kind of problem in a few words, the same for all of its kind. */
  readonly title: string;
  /** The HTTP status code. */
  readonly status: number;
  /** What was wrong with this very request. */
  readonly detail?: string;
  /** A URI that names this occurrence. */
  readonly instance?: string;
}
