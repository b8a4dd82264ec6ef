import { closeSync, fchmodSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { InputError } from "../input-error.ts";

/** A file that is written beside its place and put there when it is whole, so that nobody ever reads half of it. */
export interface StagedFile {
  /** Where it is written. */
  readonly path: string;
  write(text: string): void;
  /** Ends the writing; what another writes to the path after that counts. */
  close(): void;
  /** Puts the file in its place. */
  put(): void;
  /** Forgets it, as far as it is not in its place; whatever was in the place stays. */
  drop(): void;
}

/** Texts are gathered to so many characters before they are written. */
const GATHERED = 64 * 1024;

/** Opens a file for writing, with a mode such as `0o600` where not everybody may read it; throws InputError where it can't be written. */
export function stageFile(file: string, mode?: number): StagedFile {
  const path = `${file}.new`;
  const handle = open(file, path, mode);
  let isOpen = true;
  let gathered = "";
  const flush = () => {
    if (gathered !== "") writeSync(handle, gathered);
    gathered = "";
  };
  const close = () => {
    if (!isOpen) return;
    flush();
    closeSync(handle);
    isOpen = false;
  };
  return {
    path,
    write: (text) => {
      gathered += text;
      if (gathered.length > GATHERED) flush();
    },
    close,
    put: () => {
      close();
      renameSync(path, file);
    },
    drop: () => {
      gathered = "";
      close();
      rmSync(path, { force: true });
    },
  };
}

function open(file: string, path: string, mode?: number): number {
  // A rename onto a folder would fail only when everything is written.
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw cannotWrite(file, "it is a folder");
  try {
    const handle = openSync(path, "w", mode);
    // One that an interrupted run left behind keeps the mode that it had.
    if (mode !== undefined) fchmodSync(handle, mode);
    return handle;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw cannotWrite(file, code === "ENOENT" ? "there is no such folder" : (code ?? message));
  }
}

function cannotWrite(file: string, why: string): InputError {
  return new InputError(`${file}: can't be written: ${why}`, { file });
}
