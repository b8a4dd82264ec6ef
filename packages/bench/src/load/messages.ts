/** What the load generator is told to do. */
export interface LoadOrder {
  readonly port: number;
  readonly connections: number;
  /** For how long new requests are sent; `requests` says until how many have been, where that is given. */
  readonly seconds: number;
  readonly requests?: number;
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
}
