import type * as Sdk from "@basketwise/sdk";
import type * as Events from "@basketwise/sdk/events";
import type * as Store from "@basketwise/sdk/store";

/** What code in a frame has at hand. */
export type Tools = Pick<typeof Sdk, "createClient"> &
  Pick<typeof Events, "eventQueue"> &
  Pick<typeof Store, "createOfferStore">;

/** A page inside the test's page, with a window of its own. */
export interface Frame {
  /**
   * Runs a function there and answers what it answers. It sees nothing of the place where it is written: whatever it
   * needs is given to it, and is handed over as a message is.
   */
  run<Given, Found>(
    work: (tools: Tools, given: Given) => Found | Promise<Found>,
    given: Given,
  ): Promise<Found>;
  /** Leaves the page for an empty one, as a click on a link does. */
  leave(): Promise<void>;
}

const MODULES = ["../../src/index.ts", "../../src/events.ts", "../../src/store.ts"].map(
  (path) => new URL(path, import.meta.url).href,
);

/** In the frame: runs each function that comes by message, and answers what became of it. */
const LISTENER = `
  const modules = await Promise.all(${JSON.stringify(MODULES)}.map((url) => import(url))).catch((error) => {
    parent.postMessage({ error: String(error) }, "*");
  });
  const tools = Object.assign({}, ...(modules ?? []));
  addEventListener("message", async ({ data: { work, given }, ports: [port] }) => {
    try {
      port.postMessage({ found: await (0, eval)("(" + work + ")")(tools, given) });
    } catch (error) {
      port.postMessage({ error: String(error) });
    }
  });
  parent.postMessage({}, "*");`;

/** A new frame; one that is sandboxed has an origin of its own, and is forbidden all storage. */
export async function newFrame({ sandboxed = false } = {}): Promise<Frame> {
  const frame = document.createElement("iframe");
  if (sandboxed) frame.setAttribute("sandbox", "allow-scripts");
  frame.srcdoc = `<!doctype html><body><script type="module">${LISTENER}</script>`;
  document.body.append(frame);
  foundIn(await once(window, "message", (event) => event.source === frame.contentWindow));
  return {
    async run(work, given) {
      const { port1, port2 } = new MessageChannel();
      port1.start();
      frame.contentWindow?.postMessage({ work: String(work), given }, "*", [port2]);
      return foundIn(await once(port1, "message"));
    },
    async leave() {
      frame.removeAttribute("srcdoc");
      frame.src = "about:blank";
      await once(frame, "load");
      frame.remove();
    },
  };
}

function foundIn({ data }: MessageEvent) {
  if ("error" in data) throw new Error(data.error);
  return data.found;
}

function once(target: EventTarget, name: string, is = (_: MessageEvent) => true): Promise<MessageEvent> {
  return new Promise((resolve) => {
    target.addEventListener(name, function heard(event) {
      if (!is(event as MessageEvent)) return;
      target.removeEventListener(name, heard);
      resolve(event as MessageEvent);
    });
  });
}
