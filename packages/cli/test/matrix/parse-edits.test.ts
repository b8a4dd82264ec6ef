import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/input-error.ts";
import { guarded, unguarded } from "../../src/io/formula-guard.ts";
import { parseCsv } from "../../src/io/parse-csv.ts";
import { editsCsv } from "../../src/matrix/matrix-csv.ts";
import { parseEdits } from "../../src/matrix/parse-edits.ts";

const parse = (text: string) => parseEdits("edits.csv", text);

/** The one line that a text is refused with. */
function problemOf(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error("nothing was wrong");
}

const PINNED = { row: 2, for: "a", product: "b", edit: "pin", note: "" };

describe("edits are read from", () => {
  test.each([
    ["commas and line feeds", "for,product,edit\na,b,pin\n"],
    ["semicolons and Windows line ends", "for;product;edit\r\na;b;pin\r\n"],
    ["tabs, without a last line end", "for\tproduct\tedit\na\tb\tpin"],
    ["columns in another order, with others between", "mine,edit,x,product,for\n1,pin,2,b,a\n"],
    ["names and words in other letters and with spaces", " For , PRODUCT,Edit\n a ,b, Pin \n"],
    ["quoted cells", '"for","product","edit"\n"a","b","pin"\n'],
    ["a row that is shorter than the header", "for,product,edit,note\na,b,pin\n"],
  ])("%s", (_, text) => {
    expect(parse(text)).toEqual([PINNED]);
  });

  test("rows with titles that hold delimiters, quotes and line breaks, numbered as a spreadsheet does", () => {
    const text =
      'for,forTitle,product,edit,note\na,"A, ""the"" A",b,,\n\nc,"two\nlines",d,forbid,"no, never"\n';
    expect(parse(text)).toEqual([{ row: 4, for: "c", product: "d", edit: "forbid", note: "no, never" }]);
  });

  test("what Excel writes where it says its own delimiter", () => {
    for (const said of ["sep=;", '"sep=;"', "SEP=;"])
      expect(parse(`${said}\r\nfor;product;edit\r\na;b;pin\r\n`)).toEqual([{ ...PINNED, row: 3 }]);
  });

  test("a file without any, which is no mistake", () => {
    expect(parse("for,product,edit\n")).toEqual([]);
    expect(parse("for,product,edit\na,b,\nc,d,  \n,,\n")).toEqual([]);
  });
});

describe("a file of edits is refused with one line that names the place:", () => {
  test.each([
    ["", "edits.csv: row 1: found nothing, expected one column for in the header, as in for,product,edit"],
    [
      "for,edit\na,pin\n",
      'edits.csv: row 1: found "for,edit", expected one column product in the header, as in for,product,edit',
    ],
    [
      "for,product,edit,edit\n",
      'edits.csv: row 1: found "for,product,edit,edit", expected one column edit in the header, as in for,product,edit',
    ],
    [
      "for,product,edit\na,b,delete\n",
      'edits.csv: row 2, column edit: found "delete", expected pin, forbid, add or nothing',
    ],
    [
      "for,product,edit\na,,pin\n",
      "edits.csv: row 2, column product: found nothing, expected a product's id",
    ],
    [
      "for,product,edit\n,b,pin\n",
      "edits.csv: row 2, column for: found nothing, expected a product's id, group:ID or category:PATH",
    ],
    [
      "for,product,edit\na,a,pin\n",
      'edits.csv: row 2, column product: found "a", expected another product than the row is for',
    ],
    [
      "for,product,edit\na,b,pin\nc,d,pin\na,b,pin\n",
      'edits.csv: row 4, column edit: found "pin", expected one edit a pair: row 2 has pin',
    ],
    [
      "for,product,edit\na,b,pin\na,b,forbid\n",
      'edits.csv: row 3, column edit: found "forbid", expected one edit a pair: row 2 has pin',
    ],
    [
      'for,product,edit\na,b,pin\nc,"d,pin\n',
      "edits.csv: row 3: expected an end of the quote that opens there",
    ],
    [
      `for,product,edit\n${"x".repeat(201)},b,pin\n`,
      `edits.csv: row 2, column for: found "${"x".repeat(40)}…", expected a product's id, group:ID or category:PATH`,
    ],
    [
      `for,product,edit,note\na,b,pin,${"x".repeat(5001)}\n`,
      `edits.csv: row 2, column note: found "${"x".repeat(40)}…", expected at most 5000 characters`,
    ],
  ])("%j", (text, line) => {
    expect(problemOf(text)).toBe(line);
  });
});

/** Texts that spreadsheets and CSV readers stumble over. */
const anyText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^[-=+@'",;\t ]{0,4}[a-z]{0,3}$/),
  fc.constantFrom('=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "'=1", "''", "a\r\nb", "\ta", "#N/A"),
);

describe("whatever a text holds", () => {
  test("a guard keeps a spreadsheet from running it, and is taken off again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
    expect(["=1+1", "+1", "-1", "@x", "plain", "'=1"].map(guarded)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      "plain",
      "''=1",
    ]);
  });

  test("edits come back as they were written", () => {
    const name = anyText.map((text) => text.trim()).filter((text) => text !== "");
    const edit = fc.record({
      for: name,
      product: name,
      edit: fc.constantFrom("pin" as const, "forbid" as const, "add" as const),
      note: anyText.map((text) => text.trim()),
    });
    const edits = fc
      .uniqueArray(edit, { maxLength: 6, selector: (one) => JSON.stringify([one.for, one.product]) })
      .map((list) => list.filter((one) => one.for !== one.product));
    fc.assert(
      fc.property(edits, anyText, (list, title) => {
        const rows = list.map((one, i) => ({ ...one, row: i + 2 }));
        const text = editsCsv(rows, () => title);
        expect(parse(text.replace("\uFEFF", ""))).toEqual(rows);
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  test("no cell of a written row begins as a formula", () => {
    fc.assert(
      fc.property(anyText, anyText, (id, title) => {
        const text = editsCsv([{ row: 2, for: id, product: id, edit: "pin", note: title }], () => title);
        const rows = parseCsv(text.replace("\uFEFF", ""), ",");
        if ("unclosed" in rows) throw new Error("unclosed");
        for (const cell of rows.flatMap(({ cells }) => cells)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
