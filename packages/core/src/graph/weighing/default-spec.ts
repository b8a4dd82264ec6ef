import { DEFAULT_MEASURE } from "../measures/index.ts";
import type { MeasureSpec } from "./spec.ts";

/** The default measure with its default parameters: where nothing is named, and too little is known to choose by. */
export const DEFAULT_SPEC: MeasureSpec = { measure: DEFAULT_MEASURE, parameters: {} };
