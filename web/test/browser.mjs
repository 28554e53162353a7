/** A headless Chromium with an empty profile that may reach one origin only. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const executables = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export async function openBrowser(settings = {}) {
  const profile = mkdtempSync(join(tmpdir(), "fofo-web-"));
  const executablePath = process.env.CHROMIUM ?? executables.find((path) => existsSync(path));
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: flags, ...settings });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
