import type { Route } from "../route.ts";

/** The routes that tell of the worker itself. */
export const SERVICE_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/healthz",
    operationId: "health",
    summary: "Which graph is served, how old it is, and what the merchant should see to.",
    answer: { description: "A graph is served.", schemas: ["Health"] },
    problems: [500, 503],
  },
  {
    method: "get",
    path: "/openapi.json",
    operationId: "openapi",
    summary: "This document.",
    answer: { description: "An OpenAPI 3.1 document.", schemas: [] },
    problems: [],
  },
  {
    method: "get",
    path: "/docs",
    operationId: "docs",
    summary: "This document as a page.",
    tagged: true,
    answer: { description: "A page of HTML.", schemas: [], mediaType: "text/html" },
    problems: [],
  },
];
