import type { ProblemStatus } from "./problems.ts";
import type { SchemaName } from "./schemas.ts";

/** What a route answers with when all goes well; without schemas it is any JSON object. */
interface Answer {
  readonly description: string;
  readonly schemas: readonly SchemaName[];
  /** What it is where it is not JSON: a text of this media type. */
  readonly mediaType?: string;
  /** 200 where nothing is said. */
  readonly status?: 202;
}

/** A parameter that is no field of `OfferRequest`. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "header" | "path";
  /** Those of a path always are. */
  readonly required?: true;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** One route of the API, as its documentation needs it. */
export interface Route {
  readonly method: "get" | "post" | "put" | "delete";
  readonly path: string;
  /** The name that generated clients call it by. */
  readonly operationId: string;
  readonly summary: string;
  /** Fields of `OfferRequest` that stand in the query string. */
  readonly query?: readonly string[];
  /** Further parameters of its own. */
  readonly parameters?: readonly Parameter[];
  /** The body is one of these. */
  readonly body?: readonly SchemaName[];
  /** Whether it may be asked without a body. */
  readonly bodyOptional?: boolean;
  /** A body that a reader can send at once. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Whether it heeds `Sec-GPC`. */
  readonly privacy?: boolean;
  /** The key that whoever asks must show, or a stronger one; absent is none. */
  readonly key?: "publishable" | "secret";
  /** The signature that whoever asks must give in place of a key. */
  readonly signed?: "shopifySignature" | "woocommerceSignature";
  /** What is answered with an empty 200 in place of the answer. */
  readonly plainly?: string;
  /** Whether its answer has an `ETag` and is not sent again to whoever names it. */
  readonly tagged?: boolean;
  readonly answer: Answer;
  readonly problems: readonly ProblemStatus[];
}
