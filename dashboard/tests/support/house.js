/** What the tests of a file share: a browser, a server and a reader that is watched, and the end of all of them. */
import { after, afterEach, before } from "node:test";
import { browse, Reader } from "./page.js";
import { Server } from "./program.js";
import { dissolve, example } from "./workspace.js";

/**
 * Sets up a file of tests. `lays` makes the workspace, `isFresh`: for each test anew.
 * Readers are made by `reader()`; whatever one of them complains of fails the test.
 */
export function settle({ lays = example, isFresh = false, graphics = false, flags = [] } = {}) {
  const there = { folder: "", server: null, browser: null };
  const readers = [];

  async function open() {
    there.folder = await lays();
    there.server = new Server(there.folder, flags);
    await there.server.start();
  }

  async function close() {
    await there.server?.kill();
    if (there.folder !== "") await dissolve(there.folder);
    there.folder = "";
  }

  before(async () => {
    there.browser = await browse({ graphics });
    if (!isFresh) await open();
  });

  after(async () => {
    await there.browser?.close();
    await close();
  });

  afterEach(async () => {
    try {
      for (const reader of readers.splice(0)) await reader.leaves();
    } finally {
      if (isFresh) await close();
    }
  });

  /** A reader at the page, with a browser that has kept nothing. */
  there.reader = async (options) => {
    if (isFresh && there.folder === "") await open();
    const reader = await Reader.at(there.browser, there.server, options);
    readers.push(reader);
    return reader;
  };
  return there;
}
