import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Bindings, createWorker, type Deps } from "@basketwise/offers/app";

/** A queue that keeps what it is given, so that a test can deliver it as it likes. */
export interface KeptQueue {
  readonly queue: NonNullable<Bindings["INTAKE"]>;
  readonly messages: unknown[];
}

/** An empty queue that delivers nothing by itself. */
export function keptQueue(): KeptQueue {
  const messages: unknown[] = [];
  const sendBatch = async (some: Iterable<{ body: unknown }>) => {
    for (const { body } of some) messages.push(structuredClone(body));
  };
  return { queue: { ...env.INTAKE, sendBatch } as unknown as KeptQueue["queue"], messages };
}

/** A queue that refuses everything. */
export function brokenQueue(): KeptQueue["queue"] {
  const sendBatch = () => Promise.reject(new Error("Queue is overloaded"));
  return { ...env.INTAKE, sendBatch } as unknown as KeptQueue["queue"];
}

/** What a delivery goes to. */
export interface DeliveryOptions {
  readonly deps?: Deps;
  readonly bindings?: Partial<Bindings>;
  /** Which attempt it is for each message. */
  readonly attempts?: number;
  readonly queue?: string;
}

/** Delivers messages to a worker of their own, as one batch of the queue; says which it took (by place) and which are to be brought again. */
export async function deliver(
  messages: readonly unknown[],
  { deps = {}, bindings = {}, attempts = 1, queue = "basketwise-intake" }: DeliveryOptions = {},
): Promise<{ taken: number[]; again: number[] }> {
  const batch = createMessageBatch<never>(
    queue,
    messages.map((body, i) => ({
      id: String(i),
      timestamp: new Date(0),
      attempts,
      body: structuredClone(body) as never,
    })),
  );
  const context = createExecutionContext();
  const worker = createWorker({ warn: () => undefined, ...deps });
  await worker.queue?.(batch, { ...env, ...bindings }, context);
  const { explicitAcks, retryMessages } = await getQueueResult(batch, context);
  return {
    taken: explicitAcks.map(Number).sort((a, b) => a - b),
    again: retryMessages.map(({ msgId }) => Number(msgId)).sort((a, b) => a - b),
  };
}
