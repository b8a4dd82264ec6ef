import { describe, expectTypeOf, test } from "vitest";
import type { Same } from "../../src/schema/equal.ts";

/** These are proved by the compiler (`npm run check:types`), which is also what guards each schema. */
describe("the compiler holds a schema's output and the core's type for", () => {
  test("the same where only readonly and open unions differ", () => {
    expectTypeOf<Same<{ a: string[] }, { readonly a: readonly string[] }>>().toEqualTypeOf<true>();
    expectTypeOf<Same<{ a: string }, { a: "home" | (string & {}) }>>().toEqualTypeOf<true>();
  });

  test("different where a field is missing, and names it", () => {
    expectTypeOf<Same<{ a: string }, { a: string; b?: number }>>().toEqualTypeOf<{ differs: "b" }>();
    expectTypeOf<Same<{ a: string; b: 1 }, { a: string }>>().toEqualTypeOf<{ differs: "b" }>();
  });

  test("different where a field has another type, at any depth", () => {
    expectTypeOf<Same<{ a: { b: 1 } }, { a: { b: 2 } }>>().toEqualTypeOf<{ differs: "a" }>();
    expectTypeOf<Same<{ a: "x" | "y" }, { a: "x" }>>().toEqualTypeOf<{ differs: "a" }>();
    expectTypeOf<Same<{ a: string }, { a: "x" }>>().toEqualTypeOf<{ differs: "a" }>();
  });

  test("different where absent and undefined are mixed up", () => {
    expectTypeOf<Same<{ a?: string }, { a?: string | undefined }>>().toEqualTypeOf<{ differs: "a" }>();
    expectTypeOf<Same<{ a?: string }, { a: string | undefined }>>().toEqualTypeOf<{ differs: "a" }>();
  });
});
