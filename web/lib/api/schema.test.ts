import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const web = join(__dirname, "..", "..");

it("is generated from the current OpenAPI document of the server (otherwise: npm run api)", { timeout: 60_000 }, () => {
  const command = join(web, "node_modules", "openapi-typescript", "bin", "cli.js");
  const generated = execFileSync(process.execPath, [command, join(web, "..", "docs", "api", "openapi.json")], { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] });
  expect(readFileSync(join(__dirname, "schema.d.ts"), "utf8").trim() === generated.trim(), "run `npm run api` in web/ and look at the difference").toBe(true);
});
