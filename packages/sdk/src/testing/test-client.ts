import type { ShopEvent } from "@basketwise/core";
import type { Client } from "../client.ts";
import type { OfferRequest } from "../request.ts";
import type { UnavailableCode } from "../result.ts";
import type { TestShop } from "./shop.ts";

/** How a test client answers: as the core decides, or not at all for the reason that a code names. */
export type TestAnswer = "decided" | UnavailableCode;

/** What a test client works with. */
export interface TestClientOptions {
  /** The shop; {@link TEST_SHOP} where nothing is said. */
  readonly shop?: TestShop;
  /** The moment of every decision and event, ISO 8601; noon of the 1st of October 2026 where nothing is said. */
  readonly at?: string;
  /** The BCP 47 locale of requests that name none. */
  readonly locale?: string;
  /** Whether the customer agrees to personal history and to being counted; true where nothing is said. */
  readonly consent?: boolean | (() => boolean);
}

/** A client that decides in memory, always alike, and tells what it was asked and told. */
export interface TestClient extends Client {
  /** What it was asked, in order; the requests of a batch one by one. */
  readonly requests: readonly OfferRequest[];
  /** What it was told, in order. */
  readonly events: readonly ShopEvent[];
  /** How it answers from now on. */
  answer(answer: TestAnswer): void;
  /** Keeps all answers back until the function that it gives is called: what a page shows in the meantime can be looked at. */
  hold(): () => void;
}
