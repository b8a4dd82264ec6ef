import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";
import { answerer } from "./answerer.ts";

// A thread with a server that answers as a worker does, well or badly; it tells where.
const server = await listening(answerer());
const dead = await listening(() => {});
const deadServer = originOf(dead);
dead.close();
await once(dead, "close");
parentPort?.postMessage({ server: originOf(server), deadServer });

async function listening(answer: RequestListener): Promise<Server> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
