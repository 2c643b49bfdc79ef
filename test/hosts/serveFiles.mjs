import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const TYPES = {
  ".js": "text/javascript",
  ".cjs": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves a folder's files on loopback to any origin: the workbench fetches a web extension under test over http. */
export async function serveFiles(dir) {
  const root = resolve(dir);
  const server = createServer(async (request, response) => {
    const file = resolve(join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
    const headers = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    };
    try {
      if (file !== root && !file.startsWith(root + sep)) throw new Error("outside the folder");
      const body = request.method === "OPTIONS" ? "" : await readFile(file);
      response.writeHead(200, { ...headers, "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((listening, failed) => server.on("error", failed).listen(0, "127.0.0.1", listening));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
