/** Workers KV as one data centre knows it, and what was asked of it. */
export interface DataCentre {
  readonly kv: KVNamespace;
  /** Keys in the order they were asked for: KV bills each of them, those of a bulk read too. */
  readonly asked: string[];
}

/** A value, or that there is none, and when it came here. */
interface Cached {
  readonly value: string | null;
  readonly at: number;
}

interface ReadOptions {
  readonly cacheTtl?: number;
}

/**
 * A KV namespace read from a data centre that keeps what it read for as long as the read says, as Cloudflare describes it:
 * values and that a key is not there alike; a read with a shorter time looks again. Writes go through and are not seen
 * here sooner than elsewhere.
 */
export function dataCentre(namespace: KVNamespace, now: () => number): DataCentre {
  const cache = new Map<string, Cached>();
  const asked: string[] = [];

  const read = async (key: string, { cacheTtl = 60 }: ReadOptions = {}): Promise<string | null> => {
    if (cacheTtl < 30) throw new RangeError("Invalid cache_ttl: less than 30");
    asked.push(key);
    const cached = cache.get(key);
    if (cached && now() - cached.at < cacheTtl * 1000) return cached.value;
    const value = await namespace.get(key);
    cache.set(key, { value, at: now() });
    return value;
  };

  const get = async (keys: string | string[], options?: ReadOptions) => {
    if (typeof keys === "string") return read(keys, options);
    if (keys.length > 100) throw new RangeError("a bulk read takes 100 keys");
    return new Map(await Promise.all(keys.map(async (key) => [key, await read(key, options)] as const)));
  };

  const kv = new Proxy(namespace, {
    get(target, name) {
      if (name === "get") return get;
      const member: unknown = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  return { kv, asked };
}
