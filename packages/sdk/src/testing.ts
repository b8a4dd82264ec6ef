/** For a shop's own tests: a client with real decisions on a small shop in memory, without a server. */

export { CARTS } from "./testing/carts.ts";
export { createTestClient } from "./testing/create-test-client.ts";
export { TEST_SHOP, type TestShop } from "./testing/shop.ts";
export type { TestAnswer, TestClient, TestClientOptions } from "./testing/test-client.ts";
