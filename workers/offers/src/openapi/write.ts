/** Writes the OpenAPI document that the worker serves; to be run after a change of routes or schemas. */
import { readFileSync, writeFileSync } from "node:fs";
import { buildOpenApi } from "./build-openapi.ts";

const beside = (path: string) => new URL(path, import.meta.url);
const { version } = JSON.parse(readFileSync(beside("../../package.json"), "utf8")) as { version: string };

writeFileSync(beside("openapi.gen.json"), `${JSON.stringify(buildOpenApi({ version }), null, 2)}\n`);
