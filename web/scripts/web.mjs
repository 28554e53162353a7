/** The web's process: Next's own server, and before it the static files as the build compressed them. Lies beside that server once built. */
import http from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { staticFiles } from "./static-files.mjs";

const answers = staticFiles(join(dirname(fileURLToPath(import.meta.url)), ".next", "static"), "/_next/static");
const create = http.createServer;
// Next makes its server itself and has no place for what comes before it.
http.createServer = (...given) => {
  const listener = given.pop();
  return create.call(http, ...given, (request, response) => answers(request, response) || listener(request, response));
};
await import("./server.js");
