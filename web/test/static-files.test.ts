// @vitest-environment node
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type Server, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileAhead, compressFiles, staticFiles, wanted } from "../scripts/static-files.mjs";

const text = "export const fox = 'in the rain';\n".repeat(200);
const folder = mkdtempSync(join(tmpdir(), "fofo-static-"));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "a.js"), text);
  writeFileSync(join(folder, "short.js"), "1");
  writeFileSync(join(folder, "font.woff2"), text);
  compressFiles(folder);
  const answers = staticFiles(folder, "/_next/static");
  server = createServer((asked, response) => answers(asked, response) || response.end("Next's own"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Uint8Array }>((resolve, reject) => {
    request({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("latin1");
      response.on("data", (part: string) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode!, headers: response.headers, body: Uint8Array.from(body, (byte) => byte.charCodeAt(0)) }));
    }).on("error", reject).end();
  });
}

const said = (body: Uint8Array) => new TextDecoder().decode(body);

it("has scripts compiled while they arrive, whose code stays as it was", () => {
  const script = join(folder, "ahead.js");
  writeFileSync(script, text);
  compileAhead([script]);
  expect(readFileSync(script, "utf8")).toBe(`//# allFunctionsCalledOnLoad\n${text}`);
});

describe("the build's static files", () => {
  it("are sent with the best coding that the client accepts", async () => {
    const taken = async (accepted: string) => ask("/_next/static/chunks/a.js?dpl=1", { "accept-encoding": accepted });
    const [brotli, gzip, plain] = [await taken("gzip, deflate, br, zstd"), await taken("br;q=0.1, gzip"), await taken("identity")];
    expect([brotli, gzip, plain].map(({ headers }) => headers["content-encoding"])).toEqual(["br", "gzip", undefined]);
    expect([String(brotliDecompressSync(brotli.body)), String(gunzipSync(gzip.body)), said(plain.body)]).toEqual([text, text, text]);
    for (const { headers, body } of [brotli, gzip, plain]) {
      expect(headers).toMatchObject({ vary: "Accept-Encoding", "content-type": "application/javascript; charset=UTF-8", "content-length": String(body.length), "cache-control": "public, max-age=31536000, immutable" });
    }
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });
  it("are not sent again to a client that has them", async () => {
    const { headers } = await ask("/_next/static/chunks/a.js", { "accept-encoding": "br" });
    const again = await ask("/_next/static/chunks/a.js", { "accept-encoding": "br", "if-none-match": `"x", ${headers.etag}` });
    expect([again.status, again.body.length, again.headers.etag, again.headers.vary]).toEqual([304, 0, headers.etag, "Accept-Encoding"]);
    expect((await ask("/_next/static/chunks/a.js", { "accept-encoding": "gzip", "if-none-match": String(headers.etag) })).status).toBe(200);
  });
  it("get the same headers for HEAD", async () => {
    const head = await ask("/_next/static/chunks/a.js", { "accept-encoding": "br" }, "HEAD");
    const whole = await ask("/_next/static/chunks/a.js", { "accept-encoding": "br" });
    expect([head.body.length, { ...head.headers, date: "" }]).toEqual([0, { ...whole.headers, date: "" }]);
  });
  it("leave ranges, short or compressed files, and everything else to Next", async () => {
    for (const [path, headers] of [["/_next/static/chunks/a.js", { range: "bytes=0-9" }], ["/_next/static/short.js", {}], ["/_next/static/font.woff2", {}], ["/_next/static/chunks/a.js.br", {}], ["/_next/static/../secret.js", {}], ["/", {}]] as const) {
      expect(said((await ask(path, headers)).body), path).toBe("Next's own");
    }
    expect(said((await ask("/_next/static/chunks/a.js", {}, "POST")).body)).toBe("Next's own");
  });
  it.each([["br", "br"], ["gzip", "gzip"], ["*", "br"], ["br;q=0, *", "gzip"], ["identity;q=0, gzip", "gzip"], ["BR", "br"], ["", undefined], ["*;q=0", undefined], ["identity;q=0", undefined], ["identity, br;q=0.5", undefined], [",;q=x", undefined], ["gzip;q=x", undefined]])("read Accept-Encoding %s as %s", (accepted, coding) => {
    expect(wanted(accepted)?.[0]).toBe(coding);
  });
});
