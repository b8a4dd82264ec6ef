import { EVENT_DAY, INSIGHTS_PARAMETERS } from "../event-parameters.ts";
import type { Route } from "../route.ts";

/** The routes of events and of what is counted of them. */
export const EVENT_ROUTES: readonly Route[] = [
  {
    method: "post",
    path: "/v1/events",
    operationId: "sendEvents",
    summary:
      "Takes what customers did or were shown on its way to counts and log; each `eventId` counts once however often it is sent. `text/plain` is taken too, which a beacon can send.",
    key: "publishable",
    body: ["EventBatch"],
    example: {
      events: [
        {
          eventId: "0c9f7a52-1",
          name: "accept_offer",
          at: "2026-11-02T10:00:00Z",
          placement: "cart",
          technique: "complement",
          productId: "22423",
        },
      ],
      sentAt: "2026-11-02T10:00:05Z",
    },
    privacy: true,
    answer: {
      status: 202,
      description: "The events are on their way. After a 503 send them again: nothing is counted twice.",
      schemas: ["EventsAccepted"],
    },
    problems: [400, 413, 415, 500, 503],
  },
  {
    method: "get",
    path: "/v1/events",
    operationId: "events",
    summary: "The events that came in on a day, one a line, each once.",
    key: "secret",
    parameters: EVENT_DAY,
    answer: {
      description: "Newline-delimited JSON. What breaks off is not the whole: ask again.",
      schemas: [],
      mediaType: "application/x-ndjson",
    },
    problems: [400, 500, 503],
  },
  {
    method: "get",
    path: "/v1/insights",
    operationId: "insights",
    summary: "What came of the offers: counts, and the rates made from them, each with its two numbers.",
    key: "secret",
    parameters: INSIGHTS_PARAMETERS,
    answer: { description: "The counts of the period.", schemas: ["Insights"] },
    problems: [400, 500, 503],
  },
];
