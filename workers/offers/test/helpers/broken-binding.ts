/** A binding each call of which throws: at once, or as a rejection. It notes the calls. */
export interface BrokenBinding<T> {
  readonly binding: T;
  readonly calls: string[];
}

/** Breaks a real binding. */
export function brokenBinding<T extends object>(real: T, how: "throws" | "rejects"): BrokenBinding<T> {
  const calls: string[] = [];
  const binding = new Proxy(real, {
    get(target, name) {
      if (typeof Reflect.get(target, name) !== "function") return Reflect.get(target, name);
      return () => {
        calls.push(String(name));
        const error = new Error(`${String(name)}: the binding is broken`);
        if (how === "rejects") return Promise.reject(error);
        throw error;
      };
    },
  });
  return { binding, calls };
}
