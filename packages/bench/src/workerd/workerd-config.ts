/** A worker of a workerd configuration; its module lies beside the configuration. */
export interface WorkerService {
  readonly name: string;
  /** File name of its one module. */
  readonly module: string;
  /** Bindings as the configuration language writes them. */
  readonly bindings?: readonly string[];
}

/** What {@link workerdConfig} writes down. */
export interface WorkerdConfigOptions {
  /** As in wrangler.toml. */
  readonly compatibilityDate: string;
  /** All of them; each listens on a socket of its own name, on a free port of this machine. */
  readonly workers: readonly WorkerService[];
}

/** A configuration for `workerd serve`, in Cap'n Proto's text form. */
export function workerdConfig({ compatibilityDate, workers }: WorkerdConfigOptions): string {
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
${workers.map((worker) => service(worker, compatibilityDate)).join("\n")}
  ],
  sockets = [
${workers.map(({ name }) => `    (name = "${name}", address = "127.0.0.1:0", http = (), service = "${name}"),`).join("\n")}
  ],
);
`;
}

function service({ name, module, bindings = [] }: WorkerService, compatibilityDate: string): string {
  return `    (name = "${name}", worker = (
      compatibilityDate = "${compatibilityDate}",
      modules = [(name = "${module}", esModule = embed "${module}")],
      bindings = [${bindings.join(", ")}],
    )),`;
}
