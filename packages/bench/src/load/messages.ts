/** What the load generator is told to do. */
export interface LoadOrder {
  readonly port: number;
  readonly connections: number;
  /** For how long new requests are sent; `requests` says until how many have been, where that is given. */
  readonly seconds: number;
  readonly requests?: number;
  /** Requests a second, in the mean; without it each connection sends its next when it has its answer. */
  readonly rate?: number;
  /** Whether an answer fails that holds no offers, or says that it is less than it could be. */
  readonly whole?: boolean;
}

/** What it reports. */
export interface LoadReport {
  /** Answered ones. */
  readonly requests: number;
  /** From the first request to the last answer. */
  readonly seconds: number;
  /** Bytes of the answers' bodies. */
  readonly bytes: number;
  /** Seconds of CPU the generator itself used. */
  readonly cpu: number;
  /** Answers that were not as they must be. */
  readonly failures: number;
  /** The first of them. */
  readonly failure?: string;
  /** Milliseconds until the whole answer was there, from when the request was sent or, at a rate, fell due. */
  readonly latency: Latency;
}

/** How long answers took, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly worst: number;
}
