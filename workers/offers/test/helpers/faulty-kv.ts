import { env } from "cloudflare:workers";

/** What a bulk read of KV brings. */
type Values = Map<string, string | null>;

/** What becomes of a bulk read: `read` asks the real KV. */
export type Fault = (keys: string[], read: (keys: string[]) => Promise<Values>) => Promise<Values>;

/** The real KV of the tests, which can be made to misbehave while it is asked, and to stop it. */
export interface FaultyKv {
  readonly kv: KVNamespace;
  /** From now on every read meets the fault; none without one. */
  meet(fault?: Fault): void;
}

/** Wraps the bound KV; only its reads can fail. */
export function faultyKv(): FaultyKv {
  let fault: Fault | undefined;
  const real = env.GRAPH;
  const read = (keys: string[]): Promise<Values> => real.get(keys, { type: "text" });
  const get = async (asked: string | string[]) => {
    const keys = typeof asked === "string" ? [asked] : asked;
    const values = await (fault ? fault(keys, read) : read(keys));
    return typeof asked === "string" ? (values.get(asked) ?? null) : values;
  };
  const kv = new Proxy(real, {
    get(target, name) {
      if (name === "get") return get;
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  return {
    kv,
    meet(next) {
      fault = next;
    },
  };
}
