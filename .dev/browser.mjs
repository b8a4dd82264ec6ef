// Where a Chromium stands on this machine, and how tests start it. Run by itself it prints the path, and ends with 1 where
// there is none. Runs on any Node from 18 on.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const MAC = "/Applications";
const WINDOWS = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].map(
  (name) => process.env[name] ?? "C:\\",
);

/** Places off the PATH that installers use. */
const USUAL_PLACES = [
  "/snap/bin/chromium",
  `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
  `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ...WINDOWS.map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
  ...WINDOWS.map((folder) => join(folder, "Chromium", "Application", "chrome.exe")),
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath() {
  const ending = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name + ending)));
}

/** The path of a Chromium: `$CHROMIUM` where it is set, else one of the PATH or of the usual places, else undefined. */
export function findBrowser() {
  const { CHROMIUM } = process.env;
  return (CHROMIUM ? [CHROMIUM] : [...onPath(), ...USUAL_PLACES]).find(isProgram);
}

/** How playwright starts it: without a window, and without what it would ask of the network by itself. */
export function launchOptions() {
  return {
    executablePath: findBrowser(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findBrowser();
  if (found) console.log(found);
  else process.exitCode = 1;
}
