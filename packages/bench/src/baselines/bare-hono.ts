import { Hono } from "hono";

// A worker that parses a JSON body and echoes it: what an answer costs before anything is decided.
const app = new Hono();
app.post("/v1/offers", async (c) => c.json(await c.req.json()));

export default app;
