/**
 * The build's static files as it compressed them: beside `x.js` lie `x.js.br` and `x.js.gz`. Their names change with their content, so that
 * browsers keep them for ever. Everything else is left to whoever comes next.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const types = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8", ".svg": "image/svg+xml", ".json": "application/json; charset=UTF-8", ".wasm": "application/wasm" };
const codings = [["br", ".br"], ["gzip", ".gz"]];
/** What is shorter does not become shorter by more than what it costs. */
const shortest = 1024;

function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && extname(entry.name) in types).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * Marks scripts whose functions are nearly all called while a page loads. V8 then compiles them on another thread while they arrive, rather than
 * one by one on the main thread as they are called: half of the time that a page needs to come alive. https://v8.dev/blog/explicit-compile-hints
 */
export function compileAhead(scripts) {
  for (const script of scripts) writeFileSync(script, `//# allFunctionsCalledOnLoad\n${readFileSync(script, "utf8")}`);
}

/** As small as it gets: a build has the time. */
export function compressFiles(folder) {
  for (const file of files(folder)) {
    const bytes = readFileSync(file);
    if (bytes.length < shortest) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/** Answers a request for one of the files of a folder, which lies under `base`; false for all others, and for parts of a file. */
export function staticFiles(folder, base) {
  const known = new Map(files(folder).filter((file) => existsSync(`${file}.br`)).map((file) => [`${base}/${relative(folder, file).split(sep).join("/")}`, file]));
  const tags = new Map([...known.values()].map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 24)]));
  return (request, response) => {
    const file = known.get(request.url.split("?", 1)[0]);
    if (!file || !["GET", "HEAD"].includes(request.method) || (request.method === "GET" && request.headers.range)) return false;
    const coding = wanted(request.headers["accept-encoding"]);
    const etag = `"${tags.get(file)}${coding ? `-${coding[0]}` : ""}"`;
    response.setHeader("cache-control", "public, max-age=31536000, immutable");
    response.setHeader("vary", "Accept-Encoding");
    response.setHeader("etag", etag);
    if ((request.headers["if-none-match"] ?? "").split(",").some((tag) => [etag, `W/${etag}`, "*"].includes(tag.trim()))) {
      response.writeHead(304).end();
      return true;
    }
    const bytes = readFileSync(file + (coding ? coding[1] : ""));
    if (coding) response.setHeader("content-encoding", coding[0]);
    response.writeHead(200, { "content-type": types[extname(file)], "content-length": bytes.length });
    response.end(request.method === "HEAD" ? undefined : bytes);
    return true;
  };
}

/** The coding that a reader likes best, of those that we have (RFC 9110, 12.5.3); undefined for bytes as they are. */
export function wanted(accepted = "") {
  const weights = new Map();
  for (const part of accepted.split(",")) {
    const [, name, weight = "1"] = /^\s*([^\s;]+)\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i.exec(part) ?? [];
    if (name) weights.set(name.toLowerCase(), Number(weight));
  }
  const of = (coding) => weights.get(coding) ?? weights.get("*") ?? 0;
  const [best] = codings.filter(([coding]) => of(coding) > 0).sort(([a], [b]) => of(b) - of(a));
  return best && of(best[0]) >= (weights.get("identity") ?? 0) ? best : undefined;
}
