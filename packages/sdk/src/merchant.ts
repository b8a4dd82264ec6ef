/** From and to a Google Merchant feed: the catalog that a shop already has, without the command line. */

export { type ReadFeedOptions, readMerchantFeed } from "./conventions/merchant/read-merchant-feed.ts";
export { type WriteFeedOptions, writeMerchantFeed } from "./conventions/merchant/write-merchant-feed.ts";
export type { ProductProblem, ProductsRead } from "./conventions/shared/products-read.ts";
