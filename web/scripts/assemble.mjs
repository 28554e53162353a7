/** After `next build`: puts the static files where the standalone server looks for them, compiled ahead and compressed as well, so that it runs as it is. */
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileAhead, compressFiles } from "./static-files.mjs";

const scripts = dirname(fileURLToPath(import.meta.url));
const root = join(scripts, "..");
const server = join(root, ".next", "standalone");
for (const [from, to] of [
  [join(root, ".next", "static"), join(server, ".next", "static")],
  [join(root, "public"), join(server, "public")],
]) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
// What every page begins with: React and the router.
const { rootMainFiles } = JSON.parse(readFileSync(join(root, ".next", "build-manifest.json"), "utf8"));
compileAhead(rootMainFiles.map((file) => join(server, ".next", file)));
compressFiles(join(server, ".next", "static"));
for (const script of ["web.mjs", "static-files.mjs"]) cpSync(join(scripts, script), join(server, script));
