/** After `next build`: puts the static files where the standalone server looks for them, so that it runs as it is. */
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.url.replace("file://", ""), "..", "..");
const server = join(root, ".next", "standalone");
for (const [from, to] of [
  [join(root, ".next", "static"), join(server, ".next", "static")],
  [join(root, "public"), join(server, "public")],
]) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
