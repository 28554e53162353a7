/**
 * Walks through buying in a studio with two chains, against the fake studio, at 390 and 1440 px: where to pay, another place, the wallet's
 * network, a chain that is down. `SCREENS=folder` stores screenshots.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openBrowser } from "./browser.mjs";
import { openStudio } from "./studio.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screens = process.env.SCREENS;
if (screens) mkdirSync(screens, { recursive: true });
let passed = 0;
const failures = [];

const studio = await openStudio({ CHAINS: "2" });
const { context, close } = await openBrowser({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
const page = await context.newPage();
page.setDefaultTimeout(60_000);
const id = (name) => page.getByTestId(name);

async function prove(name, work) {
  try {
    await work();
    passed++;
  } catch (thrown) {
    failures.push(`${name}: ${thrown.message}`);
    console.error(`not so: ${name}: ${thrown.message}`);
  }
}
function must(condition, message) {
  if (!condition) throw new Error(message);
}
async function look(name) {
  for (const width of [1440, 390]) {
    await prove(`${name} at ${width} px`, async () => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.waitForTimeout(120);
      if (screens) await page.screenshot({ path: join(screens, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}-${width}.png`), fullPage: !(await page.locator("dialog[open]").count()) });
      must((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, "is wider than the window");
      await page.evaluate(`${axe}; 0`);
      await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
      const { violations } = await page.evaluate(() => window.axe.run({ exclude: "[data-rk][role=dialog]" }, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      must(violations.length === 0, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`).join("; "));
    });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
const down = (...chains) => fetch(`${studio.origin}/test/down?chains=${chains.join(",")}`);
async function order() {
  await page.goto(`${studio.origin}/market`, { waitUntil: "networkidle" });
  await id("product-card").first().click();
  await page.waitForURL(/\/market\/.+/);
  await id("buy").click();
}
async function fill() {
  await page.getByLabel("Country").selectOption("US");
  await page.getByLabel("State", { exact: true }).selectOption("CA");
  for (const [label, text] of [["E-mail", "ada@example.org"], ["Full name", "Ada Buyer"], ["Street and number", "1 Neon Street"], ["ZIP code", "90001"], ["City", "Night City"]]) await page.getByLabel(label).fill(text);
}

try {
  await prove("the order form offers every chain with its price, the first one by default", async () => {
    await order();
    await page.getByTestId("rk-wallet-option-fofo-dev").click();
    await id("dev-account-2").click();
    await id("dev-wallet-agree").click();
    await id("order-form").waitFor();
    await fill();
    const options = page.getByLabel("Pay with").locator("option");
    await page.waitForFunction(() => document.querySelectorAll("#pay-with option").length === 4);
    must((await options.allTextContents()).every((text) => /^[\d.,]+ (ETH|USDC|POL) on (Local chain|Polygon Amoy)$/.test(text)), `reads ${await options.allTextContents()}`);
    must((await page.getByLabel("Pay with").inputValue()) === "31337:native", "another chain than the first is the default");
  });
  await look("two chains, the order form");
  await prove("the next chain is offered while the first is down, and the first again afterwards", async () => {
    await down(31337);
    await page.getByText("Local chain does not respond at the moment, so Polygon Amoy is offered first.").waitFor();
    must((await page.getByLabel("Pay with").inputValue()) === "80002:native", "the chain that is down is still the default");
    must(await page.getByLabel("Pay with").locator("option").first().isDisabled(), "a chain that is down can be chosen");
  });
  await look("two chains, the first is down");
  await prove("an order is placed on the chain that is offered", async () => {
    await id("place-order").click();
    await page.waitForURL(/\/orders\/order_/);
    must((await id("pay-chain").textContent()) === "Polygon Amoy", "the order does not say where it is paid");
    must((await id("pay-amount").textContent()).endsWith("POL"), "the price is in another currency");
    await down();
  });
  await look("two chains, an order to pay");
  await prove("a wallet without enough money is led to the faucet of a test network", async () => {
    await page.route("**/rpc/80002", async (route) => {
      const { method, id } = route.request().postDataJSON();
      return method === "eth_getBalance" ? route.fulfill({ json: { jsonrpc: "2.0", id, result: "0x1" } }) : route.fallback();
    });
    await page.reload();
    await id("faucet").waitFor();
    must((await id("faucet").getByRole("link").getAttribute("href")) === "https://faucet.example", "there is no link to the faucet");
  });
  await look("two chains, too little money");
  await prove("an unpaid order is paid another way, on another chain", async () => {
    await page.unroute("**/rpc/80002");
    await page.reload();
    await id("change-place").click();
    await look("two chains, another way to pay");
    await id("place-31337-USDC").click();
    await page.waitForFunction(() => document.querySelector("[data-testid=pay-chain]")?.textContent === "Local chain");
    await id("change-place").click();
    await id("place-80002-POL").click();
    await page.waitForFunction(() => document.querySelector("[data-testid=pay-chain]")?.textContent === "Polygon Amoy");
  });
  await prove("an order whose chain goes down offers the next one in one click", async () => {
    await down(80002);
    await id("place-down").waitFor();
    await id("pay-on-next").waitFor();
    await look("two chains, the order's chain is down");
    await down();
    await id("place-down").waitFor({ state: "detached" });
  });
  await prove("the wallet is switched to the order's chain, and a payment there leads to its explorer", async () => {
    await id("pay").click();
    await page.getByText("calls the contract").waitFor();
    must((await id("dev-wallet").textContent()).includes("Polygon Amoy"), "the wallet is on another chain");
    await id("dev-wallet-agree").click();
    await id("confirmation").getByRole("link").waitFor();
    must((await id("confirmation").getByRole("link").getAttribute("href")).startsWith("https://amoy.example/tx/0x"), "the payment leads to another explorer");
    await down(80002);
    await id("chain-waits").waitFor();
    await look("two chains, a payment on a chain that is down");
    await down();
  });
} catch (thrown) {
  failures.push(`the way broke off: ${thrown.message}`);
  console.error(`the way broke off: ${thrown.stack}`);
  if (screens) await page.screenshot({ path: join(screens, "broken.png") });
} finally {
  await close();
  studio.close();
}
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
