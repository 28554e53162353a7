/**
 * Opens every page at 390 and 1440 px and walks through the main flow with the dev wallet, against the fake studio. On each page: nothing
 * is requested from another origin, nothing throws, nothing is wider than the window, no id occurs twice, and axe finds no violations of
 * WCAG 2.2 AA and its best practices. `SCREENS=folder` stores screenshots.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { openBrowser } from "./browser.mjs";
import { openStudio } from "./studio.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screens = process.env.SCREENS;
if (screens) mkdirSync(screens, { recursive: true });
let passed = 0;
const failures = [];

async function prove(name, work) {
  try {
    await work();
    passed++;
  } catch (thrown) {
    failures.push(`${name}: ${thrown.message}`);
    console.error(`not so: ${name}: ${thrown.message}`);
    console.error(`  the page stood at ${await standing().catch((gone) => gone.message)}`);
  }
}
function must(condition, message) {
  if (!condition) throw new Error(message);
}

/** The page's URL and what lies on top of it, for reading a failure afterwards. */
async function standing() {
  const sheets = await page.evaluate(() => [...document.querySelectorAll("dialog[open], [role=dialog]")].map((sheet) => sheet.innerText.replaceAll(/\s+/g, " ").slice(0, 300)));
  return `${page.url()} with ${sheets.length === 0 ? "no sheet open" : sheets.map((text) => `“${text}”`).join(" and ")}; ${JSON.stringify(troubles)}`;
}

/** The faults of the current page. */
async function faults(page) {
  await page.evaluate(`${axe}; 0`);
  return page.evaluate(async () => {
    // What is half behind the header where a test has scrolled to is no small target.
    scrollTo({ top: 0, behavior: "instant" });
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`is ${document.documentElement.scrollWidth} px wide`);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length > 0) found.push(`ids are used twice: ${twice.join(", ")}`);
    // RainbowKit's own wallet list is not ours to fix.
    const { violations } = await window.axe.run({ exclude: "[data-rk][role=dialog]" }, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    for (const { id, nodes } of violations) found.push(`${id}: ${nodes[0].html.slice(0, 160)} (${nodes[0].failureSummary.split("\n").slice(1, 2).join("").trim()})`);
    return found;
  });
}

const studio = await openStudio();
const { context, close } = await openBrowser({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
const page = await context.newPage();
// Limits the waiting; it is not a claim about speed: suites run side by side, and a machine may pause for a while.
page.setDefaultTimeout(60_000);
let troubles = [];
page.on("pageerror", (error) => troubles.push(`throws ${error.message}`));
page.on("request", (request) => {
  if (!request.url().startsWith(studio.origin) && !/^(data|blob|about):/.test(request.url())) troubles.push(`asks another origin: ${request.url()}`);
});
page.on("console", (message) => {
  if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) troubles.push(`logs ${message.text()}`);
});
const id = (name) => page.getByTestId(name);

/** PNG's checksum; Node's own came with 20.15. */
const crc32 = (bytes) => ~bytes.reduce((sum, byte) => { for (let bit = 0, next = sum ^ byte; ; bit++) { if (bit === 8) return next; next = (next >>> 1) ^ (0xedb88320 & -(next & 1)); } }, -1) >>> 0;

/** A PNG of this size: a gradient in the studio's own colours. */
function picture(width, height) {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows.set([30 + (200 * x) / width, 20 + (90 * y) / height, 90 + (120 * (x + y)) / (width + height)].map(Math.round), y * (1 + width * 3) + 1 + x * 3);
  const chunk = (type, body) => {
    const named = Buffer.concat([Buffer.from(type, "latin1"), body]), frame = Buffer.alloc(8);
    frame.writeUInt32BE(body.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

async function look(name) {
  for (const width of [1440, 390]) {
    await prove(`${name} at ${width} px`, async () => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.waitForTimeout(120);
      const found = [...(await faults(page)), ...troubles];
      troubles = [];
      if (screens) await page.screenshot({ path: join(screens, `${name.replaceAll(/[^a-z0-9]+/gi, "-")}-${width}.png`), fullPage: !(await page.locator("dialog[open]").count()) });
      must(found.length === 0, found.join("; "));
    });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}
async function open(path, name = path) {
  await page.goto(studio.origin + path, { waitUntil: "load" });
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await look(name);
}
async function signIn(account) {
  await id("connect-wallet").click();
  await chooseWallet(account);
}
async function chooseWallet(account) {
  await page.getByTestId("rk-wallet-option-fofo-dev").click();
  await id(`dev-account-${account}`).click();
  await id("dev-wallet-agree").click();
  await id("account-menu").waitFor();
}
async function signOut() {
  await id("account-menu").click();
  await id("sign-out").click();
  await id("connect-wallet").waitFor();
}

try {
  for (const path of ["/", "/market", "/market?q=nothing-at-all", "/market?style=glitch&sort=price-asc", "/mint", "/mint/upload", "/collections", "/dao", "/help", "/contact", "/returns", "/terms", "/privacy", "/content-policy", "/creators/user_01k9creator", "/creators/user_none", "/sign-in", "/nowhere", "/market/none", "/artworks/art_none", "/account", "/console/factory", "/orders/order_none", "/track/7K3M-9Q2X-4H8T-1ZB5", "/track/7K3M-9Q2X-4H8T-3ZB5", "/track/FOFO-7K3M-9Q2X-4H8T", "/track/none"]) await open(path);

  await prove("what does not exist is not found, for programs as well", async () => {
    for (const path of ["/nowhere", "/track/none", "/market/none", "/market/none?ref=card"]) {
      const { status } = await fetch(studio.origin + path);
      must(status === 404, `${path} answers ${status}`);
    }
    must((await fetch(`${studio.origin}/market`)).status === 200, "the market does not answer 200");
  });

  await prove("a page says how its link shall look, and search engines what there is", async () => {
    await page.goto(`${studio.origin}/market`, { waitUntil: "networkidle" });
    await id("product-card").first().click();
    await page.waitForURL(/\/market\/.+/);
    await page.reload();
    const meta = (name) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");
    must((await meta("og:image")).startsWith("https://fofo.example/media/"), "the card's picture is not the product's");
    must((await meta("twitter:card")) === "summary_large_image", "the card is not a large one");
    must((await page.locator("link[rel=canonical]").getAttribute("href")) === `https://fofo.example${new URL(page.url()).pathname}`, "the page does not name its address");
    const text = async (path) => (await page.request.get(studio.origin + path)).text();
    const sitemap = await text("/sitemap.xml");
    for (const path of ["/market/", "/artworks/", "/terms", "/help"]) must(sitemap.includes(`<loc>https://fofo.example${path}`), `the sitemap has no ${path}`);
    must(/Disallow: \/account[\s\S]*Sitemap: https:\/\/fofo\.example\/sitemap\.xml/.test(await text("/robots.txt")), "robots.txt does not say what is private, and where the sitemap is");
    const manifest = JSON.parse(await text("/manifest.webmanifest"));
    for (const { src } of [...manifest.icons, { src: "/apple-touch-icon.png" }, { src: "/card.png" }]) must((await page.request.get(studio.origin + src)).ok(), `${src} is not there`);
  });
  await prove("the operator stands on the pages that name them", async () => {
    await page.goto(`${studio.origin}/contact`, { waitUntil: "networkidle" });
    await id("operator-facts").getByText("Neon Prints Ltd").waitFor();
  });
  await prove("with play money nobody is first", async () => {
    await page.goto(`${studio.origin}/dao`, { waitUntil: "networkidle" });
    await id("play-places").waitFor();
    must(!/^1\b/.test(await id("leaderboard").locator("li").first().innerText()), "somebody has a rank");
  });
  await prove("a browser without a wallet is told so, and what to do", async () => {
    await page.goto(`${studio.origin}/mint`, { waitUntil: "networkidle" });
    await id("connect-wallet").click();
    await page.getByTestId("rk-wallet-option-fofo-no-wallet").click();
    await look("no wallet in this browser");
    await page.keyboard.press("Escape");
  });
  await prove("what shipping costs and how long it takes is said before anything is ordered", async () => {
    await page.goto(`${studio.origin}/market`, { waitUntil: "networkidle" });
    await id("product-card").first().click();
    await id("shipping").waitFor();
    await page.getByLabel("Ship to").selectOption("DE");
    await id("costs").getByText("5–10 days").waitFor();
    await page.getByLabel("Ship to").selectOption("FK");
    await page.getByText("We do not ship to Falkland Islands").waitFor();
    await look("a product that is not sent there");
    await page.getByLabel("Ship to").selectOption("US");
    await id("costs").getByText("$4.99").waitFor();
  });
  await prove("a link may choose the shape that is painted", async () => {
    await page.goto(`${studio.origin}/mint?prompt=fox&style=glitch&aspect=2:3`, { waitUntil: "networkidle" });
    must(await page.getByRole("radio", { name: /Poster/ }).isChecked(), "2:3 is not chosen");
  });
  await prove("a dialog opens with the focus on its title", async () => {
    await page.goto(`${studio.origin}/mint?prompt=a%20neon%20fox`, { waitUntil: "networkidle" });
    await id("connect-wallet").click();
    await page.getByTestId("rk-wallet-option-fofo-dev").click();
    await id("dev-account-1").waitFor();
    must((await page.evaluate(() => document.activeElement?.textContent)) === "Who are you today?", "the focus is not on the title");
    await page.keyboard.press("Escape");
    await id("dev-wallet").waitFor({ state: "hidden" });
  });
  await prove("a refused sign-in leaves a visitor", async () => {
    await page.goto(`${studio.origin}/mint?prompt=a%20neon%20fox`, { waitUntil: "networkidle" });
    await id("generate").click();
    await page.getByTestId("rk-wallet-option-fofo-dev").click();
    await id("dev-account-1").click();
    await id("dev-wallet-refuse").click();
    await id("sign-in-problem").waitFor();
    await page.getByLabel("Dismiss").click();
  });
  await prove("painting starts by itself after the sign-in that it asked for", async () => {
    await id("generate").click();
    await id("dev-wallet-agree").click();
    await page.waitForURL(/\/mint\/job_/);
    await page.locator("[data-testid=job-status]", { hasText: "Succeeded" }).waitFor();
    must((await page.getByTestId(/^variant-\d$/).count()) === 4, "there are not four variants");
  });
  await look("a finished job");
  await prove("a variant is minted", async () => {
    await id("variant-2").click();
    await id("open-mint").click();
    await look("the mint dialog");
    await id("mint").click();
    await page.locator("[data-testid=mint-status][data-status=confirmed]").waitFor();
  });
  await look("a minted picture");
  await prove("a mint survives a reload", async () => {
    await page.reload();
    await page.locator("[data-testid=mint-status][data-status=confirmed]").waitFor();
  });
  await prove("a product is published", async () => {
    await id("open-product").click();
    await page.locator("[data-testid=print-preview][data-cut=false]").waitFor();
    await id("mockup-preview-image").waitFor();
    must(await id("design-emblem").isChecked(), "the emblem is not the default on cloth");
    const asked = page.waitForRequest((request) => request.url().includes("/me/products/preview") && request.url().includes("design=picture"));
    await id("design-picture").check();
    await asked;
    await id("design-emblem").check();
    await id("blank-blank_poster").check();
    must((await page.locator("[data-testid=print-preview][data-cut=true]").count()) === 0, "an emblem on a poster is reported as cropped");
    await id("design-picture").check();
    await id("cut-warning").waitFor();
    must((await id("cut-warning").getByRole("link").getAttribute("href")).includes("aspect=2%3A3"), "the warning does not lead to the sheet's shape");
    await look("a square picture on a poster");
    for (const size of ["12x18", "24x36"]) await id(`variant-poster-${size}`).uncheck();
    must((await id("cut-warning").textContent()).includes("3:4"), "the warning does not follow the remaining sizes");
    await id("blank-blank_tee").check();
    must((await id("cut-warning").count()) === 0, "a tee is reported to crop the picture");
    await page.getByLabel("Price in dollars").fill("5");
    must(await id("publish").isDisabled(), "a price below cost can be published");
    await page.getByLabel("Price in dollars").fill("35.00");
    await id("share").getByText("$21.15").waitFor();
    await page.getByLabel("Edition (optional)").fill("25");
    // Anything half below the header counts as too small to touch.
    await page.evaluate(() => scrollTo(0, 0));
    await look("the product form");
    await id("publish").click();
    await page.waitForURL(/\/market\/.+/);
    await id("buy").waitFor();
  });
  await prove("a new product's mockup comes by itself", async () => {
    await page.locator("main img[src*='/media/mockup/']").first().waitFor();
  });
  await look("a product");
  await prove("its picture is looked at closely, by keys alone, and Escape leads back", async () => {
    await page.getByRole("button", { name: /^Zoom in/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: /all of it/ }).waitFor();
    await page.keyboard.press("+");
    await page.getByRole("group", { name: /2 times as large/ }).waitFor();
    await look("a product's picture, enlarged");
    await page.keyboard.press("Escape");
    await page.getByRole("group", { name: /times as large/ }).waitFor({ state: "hidden" });
  });
  const product = page.url();

  await prove("a creator edits, reprices and takes off sale from the product's page", async () => {
    await id("seller-panel").waitFor();
    await id("edit-product").click();
    await page.getByLabel("Title").fill("A neon fox, again");
    await page.getByLabel("Price in dollars").fill("5");
    await id("save-product").click();
    await page.getByText("expected at least $13.50").waitFor();
    await look("a refused price");
    await page.getByLabel("Price in dollars").fill("40");
    await id("product-editor").getByTestId("share").getByText("$25.65").waitFor();
    await id("save-product").click();
    await page.getByRole("heading", { name: "A neon fox, again" }).waitFor();
    must((await id("price").textContent()) === "$40.00", "the price is the old one");
    await id("take-off-sale").click();
    await page.getByText("Off sale: buyers can see it").waitFor();
    await look("a product off sale, for its creator");
    await id("put-on-sale").click();
    await id("take-off-sale").waitFor();
  });
  await prove("a creator offers fewer colours, and all of them again", async () => {
    await id("edit-product").click();
    for (const size of ["s", "m", "l", "xl"]) await id(`variant-tee-black-${size}`).uncheck();
    for (const size of ["s", "m", "l"]) await id(`variant-tee-bone-${size}`).uncheck();
    await id("variant-tee-bone-xl").uncheck();
    await page.getByText("Offer at least one.").waitFor();
    must(await id("save-product").isDisabled(), "a product of nothing can be saved");
    await id("variant-tee-bone-xl").check();
    await look("a product's colours and sizes");
    await id("save-product").click();
    await id("product-editor").waitFor({ state: "hidden" });
    await id("size-S").waitFor({ state: "detached" });
    must((await page.getByRole("radio", { name: "Black" }).count()) === 0, "a colour that is not offered can be chosen");
    await id("edit-product").click();
    for (const size of ["s", "m", "l", "xl"]) await id(`variant-tee-black-${size}`).check();
    for (const size of ["s", "m", "l"]) await id(`variant-tee-bone-${size}`).check();
    await page.getByText("get their pictures within a minute").waitFor();
    await id("save-product").click();
    await page.getByRole("radio", { name: "Black" }).waitFor();
  });
  await prove("an upload says at each field what is missing, and stays", async () => {
    await page.goto(`${studio.origin}/mint`, { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "Upload your own" }).click();
    await id("send-upload").click();
    for (const sentence of ["Choose a picture first.", "Give it a title.", "Say how it was made.", "Upload only what you have the rights to"]) await page.getByText(sentence).waitFor();
    must((await page.evaluate(() => document.activeElement?.id)) === "picture", "the first invalid field is not focused");
  });
  await look("an upload with everything missing");
  await prove("a file that is no picture is refused by its content", async () => {
    await page.getByLabel("Choose a picture").setInputFiles({ name: "fox.png", mimeType: "image/png", buffer: Buffer.from("<svg/>") });
    await page.getByText("This is not a PNG, JPEG or WebP").waitFor();
    await page.getByLabel("Choose a picture").setInputFiles({ name: "wide.png", mimeType: "image/png", buffer: picture(1600, 400) });
    await page.getByText("crop it to something between 1:3 and 3:1").waitFor();
  });
  await prove("a picture that is dropped is shown, and a title that is there stays", async () => {
    const dropped = await page.evaluateHandle(([bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], "fox_on_my-roof.png"));
      return transfer;
    }, [[...picture(1200, 900)]]);
    await id("drop-zone").dispatchEvent("dragenter", { dataTransfer: dropped });
    await page.getByText("Let go").or(page.getByText("Choose another")).first().waitFor();
    await id("drop-zone").dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText("1200 × 900 px").waitFor();
    must((await page.getByLabel("Title").inputValue()) === "Wide", "the first picture's name has not become the title");
    await page.getByLabel("Title").fill("Fox on my roof, damaged");
    await page.getByLabel("How was it made?").selectOption({ label: "Drawn or painted on a device" });
    await page.getByRole("checkbox").focus();
    await page.keyboard.press("Space");
  });
  await look("an upload that is ready");
  await prove("what the studio refuses stands beside the field, and the form keeps what was written", async () => {
    await id("send-upload").click();
    await page.getByText("The PNG is damaged or cut off; save or send it again.").waitFor();
    await page.getByLabel("Title").fill("Too often");
    await id("send-upload").click();
    await page.getByText("You have uploaded 30 pictures within a day").waitFor();
  });
  await look("a refused upload");
  await prove("an upload leads to the picture's page, which offers what makes sense", async () => {
    await page.getByLabel("Title").fill("Fox on my roof");
    await id("send-upload").click();
    await page.waitForURL(/\/artworks\/art_/);
    await page.getByText("by its owner, who confirmed the rights").waitFor();
    must((await id("vary").count()) === 0, "an upload can be varied");
    await id("open-mint").waitFor();
    await id("open-product").click();
    await page.locator("[data-testid=blank-blank_poster]").check({ force: true });
    await page.getByText("edges will look soft").waitFor();
  });
  await look("an uploaded picture");
  await prove("a creator opens a collection, lets the studio mint into it, and mints into it", async () => {
    await page.goto(`${studio.origin}/account/collections`, { waitUntil: "networkidle" });
    await id("new-collection").click();
    await page.getByLabel("Name").fill("Foxes of the night bus");
    await page.getByLabel("Symbol").fill("foxes");
    await page.getByLabel("Description").fill("Whoever rides after midnight.");
    await page.getByLabel("At most (optional)").fill("100");
    await id("open-collection-dialog").locator("img").first().waitFor();
    await look("opening a collection");
    await id("open-collection").click();
    await page.waitForURL(/\/collections\/coll_/);
    await id("let-studio-mint").waitFor();
    await look("a new collection, for its creator");
    await id("let-studio-mint").click();
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await page.getByText("It takes pieces").waitFor();
    const collection = page.url();
    await page.goto(`${studio.origin}/account/artworks`, { waitUntil: "networkidle" });
    await page.locator("main li a[href^='/artworks/']").first().click();
    await id("open-mint").click();
    await id("mint-dialog").getByLabel("Collection").selectOption({ label: "Foxes of the night bus (FOXES)" });
    await look("the mint dialog with a collection");
    await id("mint").click();
    await page.locator("[data-testid=mint-status][data-status=confirmed]").waitFor();
    await page.goto(collection, { waitUntil: "networkidle" });
    await id("collection-pieces").locator("li").first().waitFor();
  });
  await look("a collection with a piece");
  await prove("a collection's owner edits what the contract allows", async () => {
    await id("edit-collection").click();
    await page.getByLabel("Description").fill("Whoever rides home after midnight.");
    await look("the collection editor");
    await id("save-collection").click();
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await page.getByText("Whoever rides home after midnight.").waitFor();
  });
  await prove("a creator plans a drop for wallets on a list, whose faulty line is named", async () => {
    await id("new-phase").click();
    await page.getByLabel("What to call it").fill("Early birds");
    await page.getByLabel("Price of a piece").fill("0,05");
    await page.getByLabel("Pieces in this phase (optional)").fill("10");
    await id("phase-listed").check();
    await page.getByLabel("Who may mint").fill(`0x70997970C51812dc3A010C7d01b50e0d17dc79C8,2\nvitalik.eth`);
    await id("prepare-phase").click();
    await page.getByText("Line 2").waitFor();
    await look("a drop with a faulty list");
    await page.getByLabel("Who may mint").fill(`0x70997970C51812dc3A010C7d01b50e0d17dc79C8,2\n0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC`);
    await id("prepare-phase").click();
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await page.getByText("Transaction 2 of 2").waitFor();
    await id("dev-wallet-agree").click();
    await page.locator("[data-testid=phase][data-state=open]").waitFor();
    await page.getByText("Early birds").waitFor();
  });
  await look("a drop, for its creator");
  await prove("whoever is on the list mints, and sees how many are left", async () => {
    await id("listed").waitFor();
    const listed = await id("listed").innerText();
    must(listed.includes("You are on the list") === ((await id("claim").count()) > 0), `it says “${listed}” beside ${await id("claim").count()} buttons`);
    await id("claim").click();
    await look("minting in a drop");
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await id("claimed").waitFor();
    await page.getByText("1 of 10 minted").waitFor();
  });
  await look("a drop after minting");
  await prove("its creator ends the phase for good", async () => {
    await id("end-phase").click();
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await id("other-phases").getByText("Ended").waitFor();
  });
  await prove("a creator hides the pieces of a drop, fixes the list, and reveals them", async () => {
    await page.goto(`${studio.origin}/account/collections`, { waitUntil: "networkidle" });
    await id("new-collection").click();
    await page.getByLabel("Name").fill("Foxes unseen");
    await page.getByLabel("Symbol").fill("unseen");
    await page.getByLabel("At most (optional)").fill("3");
    await id("open-collection-dialog").locator("img").first().waitFor();
    await id("open-collection").click();
    await page.waitForURL(/\/collections\/coll_/);
    await id("hide-pieces").click();
    await id("reveal-pictures").locator("li").nth(3).waitFor();
    for (const place of [2, 0]) await id("reveal-pictures").locator("input").nth(place).check({ force: true });
    await id("prepare-reveal").click();
    await page.getByText("has 2 pictures, but 3 pieces need one each").waitFor();
    await look("a list that is too short");
    await id("reveal-pictures").locator("input").nth(1).check({ force: true });
    await id("prepare-reveal").click();
    await id("send-calls").waitFor();
    await look("fixing the list");
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await page.locator("[data-testid=reveal][data-status=committed]").waitFor();
    await id("new-phase").click();
    await page.getByLabel("Price of a piece").fill("0");
    await id("prepare-phase").click();
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await page.getByText("Transaction 2 of 2").waitFor();
    await id("dev-wallet-agree").click();
    await id("claim").click();
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await id("claimed").waitFor();
    await page.reload({ waitUntil: "networkidle" });
    await page.getByText("Foxes unseen #100").waitFor();
  });
  await look("a drop with hidden pieces");
  await prove("its creator reveals what was drawn", async () => {
    await fetch(`${studio.origin}/test/drawn`);
    await id("open-reveal").click();
    await look("revealing the pieces");
    await id("send-calls").click();
    await id("dev-wallet-agree").click();
    await page.locator("[data-testid=reveal][data-status=revealed]").waitFor();
  });
  await look("a revealed drop");
  await open("/collections", "the collections");
  for (const tab of ["", "/notices", "/artworks", "/tokens", "/collections", "/products", "/orders", "/earnings", "/api-keys"]) await open(`/account${tab}`, `account${tab}`);
  await prove("notices come to a device once its switch is pressed, by a service worker that controls no page", async () => {
    await context.grantPermissions(["notifications"], { origin: studio.origin });
    await page.goto(`${studio.origin}/account/notices`, { waitUntil: "networkidle" });
    must((await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)) === 0, "a service worker is there before anybody asked");
    // The browser's own push service is out on the internet.
    await page.evaluate(() => {
      PushManager.prototype.getSubscription = async () => null;
      PushManager.prototype.subscribe = async () => ({ toJSON: () => ({ endpoint: "https://push.example.org/x", keys: { p256dh: "B", auth: "A" } }) });
    });
    await id("push-here").click();
    await page.locator("[data-testid=push-here]:checked").waitFor();
    const devtools = await context.newCDPSession(page);
    const registration = new Promise((resolve) => devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => first && resolve(first.registrationId)));
    await devtools.send("ServiceWorker.enable");
    const notice = { id: "notice_1", title: "On its way", text: "Your parcel with Rain Fox is on its way.", page: "/account/orders" };
    await devtools.send("ServiceWorker.deliverPushMessage", { origin: studio.origin, registrationId: await registration, data: JSON.stringify(notice) });
    await page.waitForFunction(async () => {
      const shown = await (await navigator.serviceWorker.getRegistration("/push/")).getNotifications();
      return shown.length === 1 && shown[0].title === "On its way" && shown[0].tag === "notice_1";
    });
    await devtools.detach();
    await page.reload({ waitUntil: "networkidle" });
    must((await page.evaluate(() => navigator.serviceWorker.controller)) === null, "the service worker controls the page");
    await page.getByText("Choose kinds and devices").click();
    await id("push-order_paid").click();
    await page.locator("[data-testid=push-order_paid]:not(:checked)").waitFor();
    await look("notices on this device");
    await id("push-here").click();
    await page.locator("[data-testid=push-here]:not(:checked)").waitFor();
  });
  await prove("a public name is chosen, never an e-mail", async () => {
    await page.goto(`${studio.origin}/account`, { waitUntil: "networkidle" });
    await page.getByLabel("What others see").fill("ada@example.org");
    await id("save-name").click();
    await page.getByText("names are public").waitFor();
    await page.getByLabel("What others see").fill("Ada");
    await id("save-name").click();
    await page.getByText("Everyone now sees you as Ada.").waitFor();
    await page.goto(product, { waitUntil: "networkidle" });
    await id("creator-name").getByText("Ada").waitFor();
  });
  await prove("an API key is shown once", async () => {
    await page.goto(`${studio.origin}/account/api-keys`, { waitUntil: "networkidle" });
    await page.getByLabel("Name").fill("nightly");
    await id("make-api-key").click();
    await id("new-api-key").waitFor();
  });
  await look("a new API key");
  await prove("earnings are withdrawn by the wallet", async () => {
    await page.goto(`${studio.origin}/account/earnings`, { waitUntil: "networkidle" });
    await id("withdraw").first().click();
    await look("the dev wallet's question");
    await id("dev-wallet-agree").click();
    await id("withdrawn").waitFor();
  });
  await signOut();

  await prove("an order with a bad address is explained at its field", async () => {
    await page.goto(product, { waitUntil: "networkidle" });
    await id("buy").click();
    await chooseWallet(2);
    await id("order-form").waitFor();
    await page.getByLabel("Country").selectOption("US");
    await page.getByLabel("State", { exact: true }).selectOption("CA");
    for (const [label, text] of [["E-mail", "ada@example.org"], ["Full name", " "], ["Street and number", "1 Neon Street"], ["ZIP code", "90001"], ["City", "Night City"]]) await page.getByLabel(label).fill(text);
    await id("place-order").click();
    await page.getByText("This must not be empty.").waitFor();
    must((await page.evaluate(() => document.activeElement?.id)) === "name", "the focus is not on the refused field");
  });
  await look("the order form");
  await prove("an order outlives the session of its buyer: sign in over it, and it goes on", async () => {
    const lapse = { status: 401, contentType: "application/problem+json", body: JSON.stringify({ code: "UNAUTHENTICATED", detail: "Too old.", retryable: false }) };
    await context.clearCookies();
    await page.route("**/api/v1/orders", (route) => route.fulfill(lapse), { times: 1 });
    await id("place-order").click();
    await look("signing in over an order");
    await id("lapsed-later").click();
    must((await page.getByLabel("City").inputValue()) !== "", "the form is empty");
    await page.route("**/api/v1/orders", (route) => route.fulfill(lapse), { times: 1 });
    await id("place-order").click();
    await id("lapsed-wallet").click();
    await id("dev-wallet-agree").click();
    await page.getByText("This must not be empty.").waitFor();
  });
  await prove("the tabs of a browser sign out and in together", async () => {
    const second = await context.newPage();
    await second.goto(`${studio.origin}/account`, { waitUntil: "load" });
    await second.getByTestId("account-menu").click();
    await second.getByTestId("sign-out").click();
    await id("session-news").waitFor();
    must((await page.getByLabel("City").inputValue()) !== "", "the form is empty");
    await second.close();
    await id("place-order").click();
    await id("dev-wallet-agree").click();
    await id("order-form").waitFor();
    must((await page.getByLabel("City").inputValue()) !== "", "the form is empty after the sign-in");
  });
  await prove("an order that is placed has an address of its own", async () => {
    await page.getByLabel("Full name").fill("Ada Buyer");
    await page.getByLabel("Pay with").selectOption({ index: 1 });
    must((await id("order-form").getByTestId("costs").textContent()).includes("$4.99"), "the form does not say what shipping costs");
    await id("place-order").click();
    await page.waitForURL(/\/orders\/order_/);
    must((await id("pay-total").textContent()).includes("for shipping"), "the sum is not shown next to the amount");
    must((await id("confirmation").textContent()).includes("Local chain is final and 500 blocks deep"), "the order does not say what it waits for");
  });
  await look("an order that waits for its payment");
  await prove("who goes back finds the way to the order that waits", async () => {
    const waiting = page.url();
    await page.goBack();
    await id("buy").click();
    await id("waiting-order").getByRole("link").click();
    await page.waitForURL(waiting);
  });
  await prove("a payment by one signature says what it allows, and takes nothing if it is declined or refused", async () => {
    await id("signature-meaning").getByText("exactly").waitFor();
    await look("a payment by one signature");
    await id("pay").click();
    await page.getByText("Sign this payment?").waitFor();
    const amount = (await id("pay-amount").textContent()).trim();
    must((await id("dev-wallet").textContent()).includes(`Pays ${amount}`), "the wallet does not show the amount of tokens");
    await look("a payment that is signed");
    await id("dev-wallet-refuse").click();
    await page.getByText("You declined in your wallet").waitFor();
    await id("pay").click();
    await id("dev-wallet-agree").click();
    await page.getByText("does not hold enough of this token").waitFor();
    await look("a signed payment that is refused");
    must((await id("other-ways").count()) === 1, "there is no other way to pay");
  });
  await prove("a signed payment is waited for after a reload, and if it fails the order is paid the ordinary way", async () => {
    await id("pay").click();
    await id("dev-wallet-agree").click();
    await id("relay").waitFor();
    must((await id("pay").count()) === 0, "a payment that is under way is offered again");
    await page.reload();
    await id("relay").waitFor();
    await studio.step("relay-sent");
    await page.locator("[data-testid=relay][data-status=sent]").waitFor();
    await look("a signed payment under way");
    await studio.step("relay-failed");
    await page.getByText("the token’s issuer blocks this wallet").waitFor();
    await page.getByText("Approve and pay in your wallet, in one step").waitFor();
    await look("a signed payment that failed");
  });
  await prove("a payment goes on after a reload, and an approval that was given is not asked for again", async () => {
    await page.reload();
    await id("other-ways").locator("summary").click();
    await look("the other ways to pay");
    await id("way-transactions").click();
    await id("pay").click();
    await page.getByText("allows spending of").waitFor();
    await id("dev-wallet-agree").click();
    await page.getByText("calls the contract").waitFor();
    await id("dev-wallet-refuse").click();
    await page.getByText("You declined in your wallet").waitFor();
    await look("a refused payment");
    await page.reload();
    await page.getByText("may already spend your tokens").waitFor();
    await look("a payment whose approval was given");
    await id("pay").click();
    await page.getByText("calls the contract").waitFor();
    await id("dev-wallet-agree").click();
    await page.locator("[data-testid=confirmation][data-delayed=true]").waitFor();
    must((await id("confirmation").textContent()).includes("takes longer than usual"), "the order does not say that the chain is slow");
    must((await id("confirmation").getByRole("link").getAttribute("href")).startsWith("https://explorer.example/tx/0xab"), "the payment has no link to the explorer");
    must((await id("pay").count()) === 0, "a payment on the chain is offered again");
    await look("a payment that is not final yet");
    await studio.step("payment-final");
    await page.locator("[data-testid=order][data-status=in_production]").waitFor();
  });
  await look("an order in production");
  await open("/account/orders", "orders with one");
  await prove("what happened is said in the header, and read on its page", async () => {
    await page.reload();
    await id("unread").waitFor();
    await id("notices-link").click();
    await id("notices").getByText("Your payment arrived").waitFor();
    await look("a notice");
    await id("unread").waitFor({ state: "detached" });
  });
  await open("/console/factory", "the console for somebody else");
  await signOut();
  await signIn(1);
  await prove("a creator hears of a sale, and is led to the product", async () => {
    await page.goto(`${studio.origin}/account/notices`, { waitUntil: "networkidle" });
    const sale = id("notices").getByRole("link", { name: /You sold/ }).first();
    await sale.waitFor();
    await look("a creator's notice");
    await sale.click();
    await id("seller-panel").waitFor();
  });
  await signOut();
  await signIn(9);
  await prove("the operator takes a job through the factory", async () => {
    await page.goto(`${studio.origin}/console/factory`, { waitUntil: "networkidle" });
    for (const step of ["in_production", "printed", "shipped", "delivered"]) await id(`mark-${step}`).click();
    await page.locator("[data-testid=factory-job][data-status=delivered]").waitFor();
  });
  await look("the factory");
  await prove("a packing slip opens in a tab of its own", async () => {
    const opening = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Packing slip" }).first().click();
    const slip = await opening;
    await slip.getByText("FOFO STUDIO").waitFor();
    await slip.close();
  });
  for (const place of ["queue", "blanks", "reprints", "sheets"]) await open(`/console/factory/${place}`);
  await open("/console/makers", "the makers");
  await prove("an operator connects a print service in three steps", async () => {
    const printify = page.locator("[data-maker=printify]");
    await printify.getByTestId("maker-account").click();
    must(await printify.getByRole("button", { name: "Find its stores" }).isDisabled(), "stores can be looked for without a token");
    await printify.getByLabel("1. Token").fill("a-token");
    await printify.getByRole("button", { name: "Find its stores" }).click();
    await printify.getByLabel("2. Store").selectOption("18");
    await look("a print service being connected");
    await printify.getByRole("button", { name: "Connect this store" }).click();
    await printify.getByRole("button", { name: "Confirm 2 mappings" }).waitFor();
    await look("variants that a print service proposes");
    await printify.getByRole("checkbox").nth(1).uncheck();
    await printify.getByRole("button", { name: "Confirm 1 mapping" }).click();
    await printify.getByText("Mapped").nth(2).waitFor();
    must((await printify.textContent()).includes("Nothing matches"), "it does not say which variant it does not make");
  });
  await prove("a scanner leads a piece through a station, and says what is wrong with a code", async () => {
    await page.goto(`${studio.origin}/console/factory/station?at=cure`, { waitUntil: "networkidle" });
    await id("scan").waitFor();
    await page.keyboard.type("p0001201");
    await page.keyboard.press("Enter");
    await page.locator("[data-testid=scan-result][data-look=good]").getByText("Next: Pack.").waitFor();
    await look("a scan");
    await page.keyboard.type("x1");
    await page.keyboard.press("Enter");
    await page.locator("[data-testid=scan-result][data-look=bad]").waitFor();
    await look("a scan of something else");
  });
  await open("/console", "the operators' overview");
  await prove("an operator opens an engine that was closed", async () => {
    await id("needs-hands").getByText("Replicate answered 402").waitFor();
    await page.getByRole("button", { name: "Open it again" }).click();
    await page.getByText("The engine replicate is closed").waitFor({ state: "detached" });
  });
  await open("/console/engines", "the engines, for operators");
  await open("/console/engines/replicate", "an engine, for operators");
  await open("/console/engines/procedural", "an engine of this process, for operators");
  await prove("an operator tries an engine", async () => {
    await id("test-picture").click();
    await id("variant-0").waitFor();
  });
  await open("/console/engines/dream", "no such engine, for operators");
  await open("/console/orders");
  await prove("an operator opens an order", async () => {
    await id("console-orders").getByRole("link").first().click();
    await id("console-order").waitFor();
  });
  await look("an order, for operators");
  await open("/console/orders/order_none", "no such order, for operators");
  await open("/console/mail");
  await open("/console/reactions");
  await open("/token/31337/0x5FbDB2315678afecb367f032d93F642f64180aa3/1", "a token");
  await signOut();
  await prove("signing in by e-mail leads back to where one was", async () => {
    await page.goto(`${studio.origin}/account/orders`, { waitUntil: "networkidle" });
    await page.getByRole("link", { name: "Use e-mail instead" }).click();
    await page.getByRole("textbox", { name: "E-mail" }).fill("grace@example.org");
    await page.getByRole("button", { name: "Send the code" }).click();
    await page.getByLabel("Code sent to grace@example.org").fill("000000");
    await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
    await page.getByText("4 attempts are left").waitFor();
    await page.getByLabel("Code sent to grace@example.org").fill("123456");
    await page.getByRole("button", { name: "Sign in", exact: true }).last().click();
    await page.waitForURL(/\/account\/orders$/);
    await id("account-menu").waitFor();
  });
  await open("/account", "the account of somebody with an e-mail address only");
  await prove("an account without a wallet links one before the address form, and keeps its e-mail", async () => {
    await page.goto(product, { waitUntil: "networkidle" });
    await id("buy").click();
    await id("link-first").waitFor();
    await look("linking a wallet before an order");
    await id("link-wallet").click();
    await page.getByTestId("rk-wallet-option-fofo-dev").click();
    await id("dev-account-4").click();
    await page.getByText("Link this wallet to my FOFO Studio account").waitFor();
    await id("dev-wallet-refuse").click();
    await id("link-first").getByRole("alert").waitFor();
    await id("link-wallet").click();
    await id("dev-wallet-agree").click();
    await id("order-form").waitFor();
  });
  await open("/account", "an account with an e-mail address and a wallet");
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
