/** Starts the built web and the fake studio in front of it, both on free ports of this machine, as child processes. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = join(dirname(fileURLToPath(import.meta.url)), "..");

export async function openStudio(environment = {}) {
  const [port, webPort] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const start = (script, env) => spawn(process.execPath, [script], { cwd: web, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...env } });
  const children = [
    start(join(web, "test", "fake-api.mjs"), { PORT: String(port), WEB_PORT: String(webPort), PACE_MS: "120", STEPS: "told", ...environment }),
    start(join(web, ".next", "standalone", "web.mjs"), { PORT: String(webPort), HOSTNAME: "127.0.0.1", FOFO_API_URL: origin, NODE_ENV: "production" }),
  ];
  const close = () => children.forEach((child) => child.kill());
  process.on("exit", close);
  /** Takes a step of the fake that waits for it: until then, what the page shows stays. */
  const step = async (name) => {
    const { status } = await fetch(`${origin}/test/step?name=${name}`);
    if (status !== 204) throw new Error(`the fake studio has no step ${name} to take`);
  };
  for (let tries = 0; ; tries++) {
    const answer = await fetch(origin).catch(() => null);
    if (answer?.ok) return { origin, close, step };
    if (tries > 150) throw new Error("the web did not answer within 30 seconds: is it built? (npm run build)");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
