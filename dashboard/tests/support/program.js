/** The real program: as a server that tests may end as they like, and as the command line whose numbers the page has to show. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { standIn } from "./stand-in.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const TARGET = path.resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target");

/** The program that is tried: `PASSAGE_PROGRAM`, or that of the last `cargo build`. */
export const PROGRAM = path.resolve(process.env.PASSAGE_PROGRAM ?? path.join(TARGET, "debug", "passage"));

if (!existsSync(PROGRAM)) throw new Error(`there is no program \`${PROGRAM}\`; build it, or name one by PASSAGE_PROGRAM`);

/** A folder with the files of the page, in place of those inside the program. */
const PAGE = process.env.PASSAGE_PAGE;

/** How long the program may take to read its tables, in milliseconds. */
const PATIENCE = 60_000;

/** A running `passage serve`. */
export class Server {
  #child;
  #talk = "";
  #standIn;

  constructor(workspace, flags = []) {
    this.workspace = workspace;
    this.flags = flags;
    this.port = 0;
  }

  /** Starts on a free port; after an end on the same one again. */
  async start() {
    const child = spawn(PROGRAM, ["serve", this.workspace, "--port", String(this.port), ...this.flags], { stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    child.stderr.on("data", (talk) => (this.#talk += talk));
    const line = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the server does not start: ${this.#talk}`)), PATIENCE);
      createInterface({ input: child.stdout }).once("line", (said) => {
        clearTimeout(timer);
        resolve(said);
      });
      child.once("error", (error) => {
        clearTimeout(timer);
        reject(error);
      });
      child.once("exit", (code) => {
        clearTimeout(timer);
        reject(new Error(`the server ended with ${code}: ${this.#talk}`));
      });
    });
    const url = new URL(line.trim());
    this.port = Number(url.port);
    if (PAGE !== undefined) {
      this.#standIn ??= await standIn(PAGE, () => this.port);
      url.port = String(this.#standIn);
    }
    this.url = url.href;
    this.origin = url.origin;
  }

  /** Ends it in the midst of whatever it does. */
  async kill() {
    if (this.#child === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
  }

  /** What the server answers under a path of its API, asked beside the page. */
  async read(address) {
    const response = await fetch(new URL(address, this.url));
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}

/** What the command line prints with `--json`. */
export async function asked(verb, workspace, ...flags) {
  const [out] = await new Promise((resolve, reject) => {
    execFile(PROGRAM, [verb, workspace, "--json", ...flags], { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error === null) resolve([stdout, stderr]);
      else reject(new Error(`passage ${verb} ${flags.join(" ")}: ${stderr}`, { cause: error }));
    });
  });
  return JSON.parse(out);
}
