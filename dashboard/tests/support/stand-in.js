/** While the page is worked at: its files from a folder in place of those inside the program, everything else as the program answers. */
import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";

const KINDS = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** Listens on a port of its own and gives it; `port` tells that of the program whenever it is asked. */
export async function standIn(folder, port) {
  const server = createServer((asked, answered) => {
    const { method, url, headers } = asked;
    const passed = request({ host: "127.0.0.1", port: port(), method, path: url, headers }, async (response) => {
      const { pathname } = new URL(url, "http://page");
      const isFile = !/^\/(api|report)\b/.test(pathname) && [200, 304, 404].includes(response.statusCode);
      if (!isFile) {
        answered.writeHead(response.statusCode, response.headers);
        // A stream of events is open before its first event.
        answered.flushHeaders();
        response.pipe(answered);
        response.on("error", () => answered.destroy());
        return;
      }
      response.resume();
      try {
        const file = path.join(folder, pathname === "/" ? "index.html" : pathname);
        const policy = response.headers["content-security-policy"];
        const packed = gzipSync(await readFile(file));
        answered.writeHead(200, { "content-type": KINDS[path.extname(file)], "content-encoding": "gzip", "content-security-policy": policy });
        answered.end(method === "HEAD" ? undefined : packed);
      } catch {
        answered.writeHead(404).end();
      }
    });
    // Whoever cannot reach the program is told so by the network, as without a stand-in.
    passed.on("error", () => asked.socket.destroy());
    answered.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return server.address().port;
}
