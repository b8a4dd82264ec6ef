import * as v from "valibot";

/** An object's or table's schema that refuses a list, which Valibot takes for an object whose fields are numbers. */
export function noList<const S extends v.GenericSchema>(schema: S): S {
  return {
    ...schema,
    "~run"(dataset, config) {
      if (!Array.isArray(dataset.value)) return schema["~run"](dataset, config);
      v._addIssue(this, "type", dataset, config);
      return dataset;
    },
  };
}
