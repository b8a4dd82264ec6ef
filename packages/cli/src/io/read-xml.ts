import { SaxesParser } from "saxes";
import { inputErrorAt } from "../input-error.ts";
import { openBytes, readHead } from "./read-head.ts";

/** What stands in an XML file, in its order; names are without their namespace's prefix. */
export interface XmlHandler {
  opened(name: string, attributes: Readonly<Record<string, unknown>>, line: number): void;
  /** A piece of text or of a CDATA section. */
  text(text: string): void;
  closed(name: string): void;
}

/** Reads an XML file, packed where its name ends in `.gz`; throws InputError where it is not well-formed or not in the encoding it declares. */
export async function readXml(file: string, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ position: true });
  parser.on("opentag", ({ name, attributes }) => handler.opened(localName(name), attributes, parser.line));
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  parser.on("closetag", ({ name }) => handler.closed(localName(name)));
  parser.on("error", ({ message }) => {
    const what = message.replace(/^\d+:\d+: /, "");
    throw inputErrorAt({ file, row: parser.line, expected: "well-formed XML" }, ` (${what})`);
  });
  const decode = decoder(file, await declaredEncoding(file), parser);
  for await (const bytes of openBytes(file) as AsyncIterable<Buffer>) parser.write(decode(bytes));
  parser.write(decode()).close();
}

/** Whatever prefix a file gives a namespace. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const DECLARATION_BYTES = 256;

/** The encoding that the file's first line declares; UTF-8 where it declares none. */
async function declaredEncoding(file: string): Promise<string> {
  const head = (await readHead(file, DECLARATION_BYTES)).toString("latin1");
  return /^[^<]*<\?xml[^>]*encoding=["']([^"']+)["']/.exec(head)?.[1] ?? "UTF-8";
}

function decoder(file: string, encoding: string, parser: SaxesParser): (bytes?: Buffer) => string {
  const text = textDecoder(file, encoding);
  return (bytes) => {
    try {
      return bytes ? text.decode(bytes, { stream: true }) : text.decode();
    } catch {
      throw inputErrorAt({ file, row: parser.line, expected: `text in ${encoding} from here on` });
    }
  };
}

function textDecoder(file: string, encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw inputErrorAt({ file, row: 1, found: encoding, expected: "an encoding such as UTF-8" });
  }
}
