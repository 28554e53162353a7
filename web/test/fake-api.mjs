/**
 * A small studio in memory, for developing and testing pages without the server: the same paths, the same JSON, live streams, and a chain
 * that mines at once. It forwards everything else to the web, as the gateway does.
 *
 *     PORT=8090 WEB_PORT=3000 node test/fake-api.mjs
 */
import { floor } from "./fake/floor.mjs";
import http from "node:http";
import { randomUUID } from "node:crypto";
import { art, mockup } from "./fake/art.mjs";
import { fakeChain } from "./fake/chain.mjs";
import { parcels } from "./fake/parcels.mjs";
import { authorization, sendSigned } from "./fake/signed-payments.mjs";
import { openSteps } from "./fake/steps.mjs";
import { artwork, artworks, blanks, contracts, creatorWallet, id, product, products, styles, usdc } from "./fake/world.mjs";

const webPort = Number(process.env.WEB_PORT ?? 3000);
const pace = Number(process.env.PACE_MS ?? 700);
const empty = process.env.EMPTY === "1";
/** The operator has given no facts about themselves. */
const bare = process.env.BARE === "1";
/** A second chain beside the local one. DOWN names the chains that do not respond at the start; GET /test/down?chains=31337 changes them. */
const several = process.env.CHAINS === "2";
let down = (process.env.DOWN ?? "").split(",").filter(Boolean).map(Number);
const second = 80002;
/** STEPS=told: what a page shows for a while stays until a test takes the next step. */
const steps = openSteps({ told: process.env.STEPS === "told" });
const chain = fakeChain(31337), secondChain = fakeChain(second);
const reactions = [{
  id: "event_01h455vb4pex5vsknk084sn02q", reaction: "points.order-payment", event: "OrderPaid", tries: 4,
  about: 'orderId=order_01h455vb4pex5vsknk084sn02q buyer=user_01h455vb4pex5vsknk084sn02q at=2026-11-29T10:00:00Z',
  lastError: 'PSQLException: ERROR: new row for relation "rewards" violates check constraint "rewards_points_check"',
  firstFailedAt: "2026-11-29T10:00:01Z", lastFailedAt: "2026-11-29T10:00:09Z",
}];
const jobs = new Map(), mints = new Map(), orders = new Map(), factory = [], mails = [], keys = [], sessions = new Map(), refreshes = new Map(), people = new Map(), uploads = new Map();
const now = () => new Date().toISOString();
const operator = "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720";

class Refused extends Error {
  constructor(status, code, detail, errors) {
    super(detail);
    Object.assign(this, { status, body: { type: "about:blank", title: code, status, code, detail, retryable: false, traceId: randomUUID(), errors } });
  }
}
const page = (items, query) => {
  const from = Number(query?.get("cursor") ?? 0), limit = Number(query?.get("limit") ?? 24);
  return { items: items.slice(from, from + limit), nextCursor: from + limit < items.length ? String(from + limit) : null };
};
const found = (thing, what) => {
  if (!thing) throw new Refused(404, "NOT_FOUND", `There is no such ${what}.`);
  return thing;
};
/** Address formats: with state and postal code in the United States, with neither in Hong Kong, and as in most of Europe elsewhere. */
const countryOf = (code) => ({ ...writtenIn(code), shipping: code === "FK" ? null : { fee: { amount: code === "US" ? "499" : "699", currency: "USD" }, leastDays: code === "US" ? 4 : 5, mostDays: code === "US" ? 8 : 10 } });
const writtenIn = (code) => ({
  US: { code, postalCode: { need: "required", example: "62701" }, region: { need: "required", options: [["CA", "California"], ["IL", "Illinois"], ["NY", "New York"]].map(([code, name]) => ({ code, name })) }, lines: [["city", "region", "postalCode"]] },
  HK: { code, postalCode: { need: "none", example: "" }, region: { need: "optional", options: [] }, lines: [["city"], ["region"]] },
})[code] ?? { code, postalCode: { need: "required", example: "10117" }, region: { need: "none", options: [] }, lines: [["postalCode", "city"]] };
const later = (times, work) => setTimeout(work, pace * times).unref?.();

function signIn(wallet) {
  const user = people.get(wallet.toLowerCase()) ?? { id: wallet === creatorWallet ? "user_01k9creator" : id("user"), wallets: [wallet], operator: wallet.toLowerCase() === operator.toLowerCase() };
  people.set(wallet.toLowerCase(), user);
  return open(user);
}
function signInByCode({ email, code }) {
  if (code !== "123456") throw new Refused(401, "IDENTITY_CODE_WRONG", "The code is wrong; 4 attempts are left.");
  const user = people.get(email) ?? { id: id("user"), wallets: [], email, operator: false };
  people.set(email, user);
  return open(user);
}
function open(user) {
  const accessToken = randomUUID(), refresh = randomUUID();
  sessions.set(accessToken, user);
  refreshes.set(refresh, user);
  return { body: { accessToken, tokenType: "Bearer", expiresIn: 600, user }, headers: { "set-cookie": `fofo_refresh=${refresh}; HttpOnly; SameSite=Strict; Path=/api/v1/auth` } };
}
/** The gallery's creator has chosen a name; others are shown by their shortened wallet address. */
function nameOf(id) {
  const user = [...people.values()].find((person) => person.id === id);
  if (user?.name) return user.name;
  if (id === "user_01k9creator") return "Ada of the Foxes";
  return user && (user.wallets[0] ? `${user.wallets[0].slice(0, 6)}…${user.wallets[0].slice(-4)}` : "Somebody without a wallet");
}
const notices = new Map();
/** Each person's devices, and the kinds of notices that are sent there. */
const pushes = new Map();
const pushOf = (user) => pushes.get(user.id) ?? pushes.set(user.id, { publicKey: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", devices: [], kinds: ["order_paid", "order_shipped", "order_delivered", "order_refunded", "parcel_out_for_delivery", "parcel_exception", "mail_suppressed", "order_sold", "sale_refunded"].map((kind) => ({ kind, wanted: true })) }).get(user.id);
const noticesOf = (user) => notices.get(user.id) ?? [];
function notify(userId, kind, text, orderId, productId = null) {
  notices.set(userId, [{ id: id("notice"), kind, text, orderId, productId, createdAt: now(), readAt: null }, ...(notices.get(userId) ?? [])]);
}
const walletOf = (user) => user.wallets[0];

function startJob(user, form) {
  if (!form.prompt?.trim()) throw new Refused(400, "PROMPT_EMPTY", "The prompt is empty.", [{ field: "prompt", message: "must have 1 to 1000 characters" }]);
  if (form.prompt.includes("forbidden")) throw new Refused(422, "PROMPT_REFUSED", "This prompt asks for something the studio does not paint.");
  const seed = Number(form.seed ?? Math.floor(Math.random() * 1e6));
  const job = { id: id("job"), owner: user.id, status: "queued", progress: 0, queuePosition: 1, engineVersion: "painter-1", varyOf: null, error: null, engine: "procedural", model: "painter-1", style: form.style, aspect: form.aspect ?? "1:1", prompt: form.prompt, enhancedPrompt: `${form.prompt}, ${form.style}`, seed, variantCount: form.variants ?? 4, variants: [], usdPerPicture: "0", refused: [], previews: [], waiting: null, negativePrompt: form.negativePrompt ?? "", told: [], listeners: new Set() };
  const tell = (type, data) => {
    const event = { id: job.told.length + 1, type, data };
    job.told.push(event);
    for (const listener of job.listeners) listener(event);
  };
  jobs.set(job.id, job);
  later(1, () => { job.status = "running"; tell("status", { status: "running" }); });
  for (let i = 0; i < 4; i++)
    later(2 + i, () => {
      if (job.status === "cancelled") return;
      const piece = Object.assign(artwork(form.prompt, form.style, seed + i, user.id), { visibility: "private" });
      artworks.unshift(piece);
      const variant = { index: i, seed: seed + i, artworkId: piece.id, imageUrl: piece.imageUrl, thumbnailUrl: piece.thumbnailUrl, cid: piece.imageCid, width: 1024, height: 1024 };
      job.variants.push(variant);
      job.progress = (i + 1) * 25;
      tell("variant", variant);
      tell("progress", { progress: job.progress });
      if (i === 3) {
        job.status = form.prompt.includes("fail") ? "failed" : "succeeded";
        tell("done", { status: job.status });
      }
    });
  return job;
}

const collections = new Map(), phases = new Map(), lists = new Map(), reveals = new Map();
const phasesOf = (collectionId) => phases.get(collectionId) ?? [];
let prepared = 0;

/** A call for the wallet, and what it does once it is mined. */
function callOf(does, apply, value = "0") {
  const data = `0x8f0ad79e${(++prepared).toString(16).padStart(64, "0")}`;
  chain.when(data, apply);
  return { does, to: contracts.FofoMinter, data, value };
}
function storeList({ places }) {
  const lines = places.split("\n").map((line) => line.trim()).filter(Boolean);
  const wrong = lines.findIndex((line) => !/^0x[0-9a-f]{40}(,\d+)?$/i.test(line));
  if (wrong >= 0) throw new Refused(400, "ALLOW_LIST_INVALID", "a line is wrong", [{ field: "places", message: `line ${wrong + 1}: "${lines[wrong]}" is not an address of 0x and 40 hexadecimal digits` }]);
  const one = { id: id("list"), root: `0x${"5c".repeat(32)}`, places: lines.length };
  lists.set(one.id, new Map(lines.map((line) => [line.split(",")[0].toLowerCase(), Number(line.split(",")[1] ?? 1)])));
  return one;
}
function preparePhase(one, form) {
  const listed = form.allowListId ? lists.get(form.allowListId) : null;
  const phase = { id: String(prepared + 1), name: form.name ?? "", startsAt: form.startsAt ?? now(), ...(form.endsAt ? { endsAt: form.endsAt } : {}), currency: form.currency ?? "native", price: form.price ?? "0", ...(form.perWallet && !listed ? { perWallet: form.perWallet } : {}), ...(form.supply ? { supply: form.supply } : {}), claimed: 0, hasAllowList: listed !== null, listed, get state() { return this.endsAt && Date.parse(this.endsAt) <= Date.now() ? "ended" : this.supply && this.claimed >= this.supply ? "sold_out" : Date.parse(this.startsAt) > Date.now() ? "upcoming" : "open"; }, };
  phase.closing = callOf("end the phase", () => { phase.endsAt = now(); });
  return { chainId: 31337, from: one.owner, calls: [callOf("set what pieces show at first", () => undefined), callOf("open the phase", () => phases.set(one.id, [...phasesOf(one.id), phase]))] };
}
/** Hidden pieces: drawn at once when their time comes, without waiting for a block to be final. */
function prepareReveal(one, form) {
  if (Date.parse(form.drawAt) < Date.now() + 1_000) throw new Refused(400, "REVEAL_INVALID", "drawAt is too soon", [{ field: "drawAt", message: "is too soon: allow 2 minutes for the commitment to be mined" }]);
  if (one.maxSupply && form.pieces.length !== one.maxSupply) throw new Refused(400, "REVEAL_INVALID", "pieces", [{ field: "pieces", message: `has ${form.pieces.length} pictures, but ${one.maxSupply} pieces need one each` }]);
  const reveal = { status: "prepared", pieces: form.pieces.length, drawAt: form.drawAt, list: `ipfs://bafkreieagkk7gxwoc5wpzwuotcyz4323fy64cmug7oipdvfr4uz5nqmks4`, of: form.pieces.map(({ artworkId }) => artworkId) };
  reveal.commitment = { chainId: 31337, from: one.owner, calls: [callOf("commit to the list", () => { delete reveal.commitment; Object.assign(reveal, { status: "committed", committed: { number: 41, minedAt: now() } }); })] };
  reveals.set(one.id, reveal);
  return revealOf(one);
}
function revealOf(one) {
  const reveal = reveals.get(one.id);
  if (!reveal) return { status: "none" };
  if (reveal.status === "committed" && Date.parse(reveal.drawAt) <= Date.now()) reveal.status = "due";
  return { ...reveal, of: undefined };
}
function revealCalls(one) {
  const reveal = reveals.get(one.id);
  reveal.drawing = { blockNumber: 95, blockHash: `0x${"5c".repeat(32)}`, minedAt: reveal.drawAt, directory: "ipfs://bafybeibwzifw52ttrkqlikfzext5akxu7lz4xiwjgwzmqcpdzmp3n5vnbe" };
  return { chainId: 31337, from: one.owner, calls: [callOf("reveal the pieces", () => { reveal.status = "revealing"; later(2, () => { reveal.status = "revealed"; }); })] };
}
function placeIn(user, one, phase, quantity) {
  const wallet = walletOf(user), limit = phase.listed ? phase.listed.get(wallet.toLowerCase()) : phase.perWallet, had = phase[wallet] ?? 0;
  const listed = !phase.listed || limit !== undefined;
  const most = listed && phase.state === "open" ? Math.max(0, Math.min(limit ?? 20, 20) - had) : 0;
  const reason = phase.state !== "open" ? { upcoming: listed ? "not_started" : "not_listed", ended: "ended", sold_out: "sold_out" }[phase.state] : !listed ? "not_listed" : most === 0 ? "limit_reached" : quantity > most ? "too_many" : null;
  const claim = () => {
    phase.claimed += quantity;
    phase[wallet] = had + quantity;
    one.minted += quantity;
  };
  return { wallet, listed, ...(limit ? { limit } : {}), price: phase.price, claimed: had, most, ...(reason ? { reason } : { claim: { chainId: 31337, from: wallet, calls: [callOf("mint", claim, (BigInt(phase.price) * BigInt(quantity)).toString())] } }) };
}

/** A collection that is on the chain after a moment. */
function openCollection(user, form) {
  if (form.name?.toLowerCase().includes("refused")) throw new Refused(400, "COLLECTION_INVALID", "name is taken", [{ field: "name", message: "has 70 bytes in UTF-8, expected at most 64" }]);
  const cover = found(artworks.find(({ id }) => id === form.coverArtworkId), "picture");
  const one = { id: id("coll"), status: "requested", kind: form.kind ?? "originals", chainId: 31337, owner: walletOf(user), creatorId: user.id, creatorName: nameOf(user.id), name: form.name, symbol: form.symbol, description: form.description ?? "", coverArtworkId: cover.id, imageUrl: cover.imageUrl, minted: 0, ...(form.maxSupply ? { maxSupply: form.maxSupply } : {}), royalty: { receiver: walletOf(user), bps: form.royaltyBps ?? 500 }, studioMints: false, requestedAt: now() };
  collections.set(one.id, one);
  later(1, () => Object.assign(one, { status: "submitted", address: `0x${"c0".repeat(20)}`, contractUri: `ipfs://${cover.imageCid}`, txHash: `0x${"5c".repeat(32)}` }));
  later(2, () => Object.assign(one, { status: "open" }));
  return one;
}
/** What the wallet sends is mined at once: the collection follows. */
function changeCollection(one, wishes) {
  const calls = [];
  if (wishes.studioMints !== undefined && wishes.studioMints !== one.studioMints) calls.push(callOf("let the studio mint", () => { one.studioMints = wishes.studioMints; }));
  if (wishes.description !== undefined && wishes.description !== one.description) calls.push(callOf("description and cover", () => { one.description = wishes.description; }));
  return { chainId: 31337, from: one.owner, calls };
}
function piecesOf(one) {
  const reveal = reveals.get(one.id), claimed = phasesOf(one.id).reduce((sum, phase) => sum + phase.claimed, 0);
  const numbered = Array.from({ length: claimed }, (_, i) => {
    const shown = reveal?.status === "revealed" ? artworks.find(({ id }) => id === reveal.of[(i * 3 + 1) % reveal.of.length]) : null;
    return { chainId: 31337, contract: one.address, tokenId: String(100 + i), standard: "ERC-721", kind: "original", owner: one.owner, name: shown ? shown.prompt : `${one.name} #${100 + i}`, imageUrl: (shown ?? one).imageUrl, supply: "1", collectionId: one.id };
  }).reverse();
  return [...numbered, ...[...mints.values()].filter(({ collectionId, status }) => collectionId === one.id && status === "confirmed").map((mint, i) => ({ chainId: 31337, contract: one.address, tokenId: String(i + 1), standard: "ERC-721", kind: "original", owner: one.owner, name: mint.name, imageUrl: artworks.find(({ id }) => id === mint.artworkId)?.imageUrl, supply: "1", collectionId: one.id, artworkId: mint.artworkId })).reverse()];
}

/** Parses forms like the server, as far as the pages' own forms go. */
function formOf(type, body) {
  const boundary = `--${/boundary=(.+)$/.exec(type)[1]}`;
  const parts = body.toString("latin1").split(boundary).slice(1, -1);
  return Object.fromEntries(parts.map((part) => {
    const head = part.indexOf("\r\n\r\n"), content = Buffer.from(part.slice(head + 4, -2), "latin1");
    return [/name="([^"]+)"/.exec(part)[1], /filename=/.test(part.slice(0, head)) ? content : content.toString()];
  }));
}
/** Accepts PNGs. A title with "damaged" or "often" is refused, to show those errors. */
function takeIn(user, form) {
  if (form.rights !== "true") throw new Refused(400, "UPLOAD_RIGHTS_UNCONFIRMED", "rights: is missing", [{ field: "rights", message: "is missing" }]);
  if (form.title.includes("damaged")) throw new Refused(400, "UPLOAD_PICTURE_UNREADABLE", "picture: the PNG is damaged or cut off; save or send it again", [{ field: "picture", message: "the PNG is damaged or cut off; save or send it again" }]);
  if (form.title.includes("often")) throw new Refused(429, "UPLOAD_TOO_MANY", "you have uploaded 30 pictures within a day, which is as many as are taken; the next can come in 3 h");
  const piece = artwork(form.title, "cyberpunk", 7, user.id);
  for (const unknown of ["enhancedPrompt", "seed", "model"]) delete piece[unknown];
  const imageUrl = `/media/uploaded/${piece.id}.png`;
  Object.assign(piece, { style: form.style, designs: ["picture"], engine: "upload", engineVersion: "1", digitalSource: form.source, width: form.picture.readUInt32BE(16), height: form.picture.readUInt32BE(20), imageUrl, imageSmallUrl: imageUrl, thumbnailUrl: imageUrl, thumbnailSmallUrl: imageUrl, features: {}, visibility: "unlisted", mine: true, createdAt: now() });
  uploads.set(piece.id, form.picture);
  artworks.unshift(piece);
  return piece;
}
function printCheck(piece, width, height, design, colours) {
  const contrasts = colours.map((colour) => ({ colour, hidden: 0.1, warning: null }));
  if (piece.engine !== "upload") return { design, contrasts, vector: true, enlargement: "vector", outsideGamut: 0.12, dpi: null, resolutionWarning: null, warning: "12 % of this picture is more vivid than ink: colours such as #00e5ff will print duller than on screen." };
  const dpi = Math.round(300 / Math.max(width / piece.width, height / piece.height));
  return { design, contrasts, vector: false, enlargement: "smooth", outsideGamut: 0, warning: null, dpi, resolutionWarning: dpi < 150 ? `This picture has ${piece.width}×${piece.height} px, which is ${dpi} per inch at this size: edges will look soft. ${Math.ceil((piece.width * 150) / dpi)}×${Math.ceil((piece.height * 150) / dpi)} px would be sharp.` : null };
}

function startMint(user, form) {
  const piece = found(artworks.find((a) => a.id === form.artworkId), "artwork");
  const mint = { id: id("mint"), owner: user.id, status: "requested", artworkId: piece.id, name: form.name, description: form.description, ...(form.collectionId ? { collectionId: form.collectionId } : {}), chainId: form.chainId ?? 31337, contract: form.editionSize > 1 ? contracts.FofoEditions : contracts.FofoCollection, tokenId: null, txHash: null, confirmations: 0, tokenUri: null, imageCid: piece.imageCid, editionSize: form.editionSize ?? 1, royaltyBps: form.royaltyBps };
  mints.set(mint.id, mint);
  later(1, () => (mint.status = "storing"));
  later(3, () => Object.assign(mint, { status: "submitted", txHash: `0x${"5c".repeat(32)}` }));
  later(5, () => { Object.assign(mint, { status: "confirmed", tokenId: String(mints.size), confirmations: 1, tokenUri: `ipfs://${piece.imageCid}` }); if (form.collectionId) collections.get(form.collectionId).minted++; });
  return mint;
}

function placeOrder(user, form) {
  const errors = [];
  if (!/.+@.+/.test(form.email ?? "")) errors.push({ field: "email", message: "is not an e-mail address" });
  for (const part of ["name", "line1", "city", "postalCode", "country"]) if (!form.shippingAddress?.[part]) errors.push({ field: `shippingAddress.${part}`, message: "must not be empty" });
  if (errors.length) throw new Refused(400, "BODY_INVALID", "The order has errors.", errors);
  const items = form.items.map((line, i) => {
    const thing = found(products.find((p) => p.id === line.productId), "product");
    const variant = found(thing.variants.find((v) => v.id === line.variantId), "variant");
    return { line: i + 1, productId: thing.id, variantId: variant.id, artworkId: thing.artworkId, creatorId: thing.creatorId, title: thing.title, variantLabel: `${variant.colour} / ${variant.size}`, quantity: line.quantity, unitPrice: thing.price, total: { amount: String(BigInt(thing.price.amount) * BigInt(line.quantity)), currency: "USD" }, thumbnailUrl: thing.thumbnailUrl };
  });
  const sum = items.reduce((total, item) => total + BigInt(item.unitPrice.amount) * BigInt(item.quantity), 0n);
  const total = sum + 499n, native = form.token === "native";
  const order = {
    id: id("order"), owner: user.id, status: "awaiting_payment", createdAt: now(), payableUntil: new Date(Date.now() + 900_000).toISOString(), settled: false, buyerId: user.id, buyerWallet: walletOf(user), chainId: form.chainId ?? 31337, token: form.token, twins: [], recipient: { email: form.email, shippingAddress: form.shippingAddress }, items, totals: { items: { amount: String(sum), currency: "USD" }, shipping: { amount: "499", currency: "USD" }, total: { amount: String(total), currency: "USD" } },
    shipments: [], timeline: [{ sequence: 1, at: now(), status: "awaiting_payment", detail: "Order placed" }], listeners: new Set(),
  };
  payOn(order, form.chainId ?? 31337, form.token, total);
  const sent = () => chain.count() + secondChain.count();
  const needed = sent() + (native ? 1 : 2);
  const watch = setInterval(() => {
    if (sent() < needed) return;
    clearInterval(watch);
    order.payment.confirmation = { ...order.payment.confirmation, txHash: `0x${"ab".repeat(32)}`, delayed: true };
    steps.after(10_000, "payment-final", () => {
      delete order.payment.confirmation;
      move(order, "paid", "Payment confirmed on chain");
      notify(order.owner, "order_paid", "Your payment arrived. The print files are being made.", order.id);
      for (const item of items) notify(item.creatorId, "order_sold", `You sold ${item.title} (${item.variantLabel}).`, null, item.productId);
      sendToFactory(order, form.email);
    });
  }, 300);
  watch.unref();
  orders.set(order.id, order);
  return order;
}
function move(order, status, detail) {
  order.status = status;
  order.timeline.push({ sequence: order.timeline.length + 1, at: now(), status, detail });
  for (const listener of order.listeners) listener({ id: order.timeline.length, type: "status", data: order.timeline.at(-1) });
}
function sendToFactory(order, email) {
  mails.unshift({ id: id("mail"), to: email, subject: "We have your order", status: "sent", createdAt: now(), sentAt: now(), kind: "receipt", subjectId: order.id, from: "studio@fofo.local", text: "Thank you.", html: "<div style='font-family:sans-serif;padding:32px'><h1>Thank you</h1><p>Your order is paid. We print it next.</p></div>" });
  const jobId = id("fjob");
  factory.push({ id: jobId, code: `J${String(factory.length + 1).padStart(7, "0")}`, costs: { goods: { amount: "696", currency: "USD" }, shipping: { amount: "490", currency: "USD" }, total: { amount: "1186", currency: "USD" } }, orderId: order.id, status: "queued", nextStep: "in_production", lines: order.items.map((item, i) => ({ line: i + 1, title: item.title, variant: item.variantLabel, quantity: item.quantity, printFileUrl: `/api/v1/console/factory/jobs/${jobId}/print-file?line=${i + 1}`, proofUrl: `/api/v1/console/factory/jobs/${jobId}/proof?line=${i + 1}`, notes: [{ kind: "underbase", words: "On this colour, print a white underbase first." }] })), shipment: null, packingSlipUrl: `/api/v1/console/factory/jobs/${jobId}/packing-slip`, createdAt: now(), updatedAt: now(), timeline: [] });
  later(3, () => {
    order.settled = true;
    order.twins.push({ line: 1, chainId: 31337, contract: contracts.FofoEditions, tokenId: "7", quantity: 1, txHash: `0x${"7a".repeat(32)}` });
    move(order, "in_production", "Sent to FOFO Factory; creator paid");
  });
}

const localConfig = { chainId: 31337, name: "Local chain", rpcUrl: "/rpc/31337", nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18, usd: "3000" }, finality: "safe", largeFinality: "finalized+500", largeFrom: { amount: "25000", currency: "USD" }, explorerUrl: "https://explorer.example", faucetUrl: null, contracts, tokens: [{ address: usdc, symbol: "USDC", name: "USD Coin", decimals: 6, usd: "1" }] };
const secondConfig = { ...localConfig, chainId: second, name: "Polygon Amoy", rpcUrl: `/rpc/${second}`, nativeCurrency: { name: "Polygon Ecosystem Token", symbol: "POL", decimals: 18, usd: "0.4" }, explorerUrl: "https://amoy.example", faucetUrl: "https://faucet.example" };
const configOf = (chainId) => (chainId === second ? secondConfig : localConfig);
const priceOf = ({ nativeCurrency }, token, cents) => String(token === "native" ? (cents * 10n ** 16n) / BigInt(Math.round(Number(nativeCurrency.usd) * 10)) * 10n : cents * 10000n);
/** As the server offers them: the first chain that responds is the default. */
function optionsFor(cents) {
  const chains = several ? [localConfig, secondConfig] : [localConfig];
  const first = chains.find(({ chainId }) => !down.includes(chainId)) ?? chains[0];
  return { options: chains.map((known) => ({ chainId: known.chainId, name: known.name, state: down.includes(known.chainId) ? "down" : "ready", default: known === first, prices: [["native", known.nativeCurrency.symbol, 18], [usdc, "USDC", 6]].map(([token, symbol, decimals]) => ({ token, symbol, decimals, gasless: token !== "native", amount: priceOf(known, token, cents) })) })) };
}
function payOn(order, chainId, token, total) {
  const native = token === "native", amount = priceOf(configOf(chainId), token, total);
  Object.assign(order, { chainId, token });
  order.payment = { chainId, payer: order.buyerWallet, chainState: "ready", confirmation: { finality: "finalized+500", delayed: false }, token, amount, expiresAt: new Date(Date.now() + 900_000).toISOString(), call: { to: contracts.FofoCheckout, data: "0xa1b2c3d4" + "00".repeat(64), value: native ? amount : "0" }, approval: native ? undefined : { to: usdc, data: "0x095ea7b3" + contracts.FofoCheckout.slice(2).toLowerCase().padStart(64, "0") + BigInt(amount).toString(16).padStart(64, "0") }, signings: native || chainId !== 31337 ? undefined : [authorization(order.buyerWallet, amount)] };
}
const seen = (order) => { if (order.payment) order.payment.chainState = down.includes(order.payment.chainId) ? "down" : "ready"; return order; };

const routes = [
  ["GET", "/config", () => ({ money: "play", chains: [localConfig, ...(several ? [secondConfig] : [])], devWallet: true, walletConnectProjectId: null })],
  ["POST", "/auth/siwe/nonce", () => ({ nonce: randomUUID().replaceAll("-", ""), expiresAt: new Date(Date.now() + 300_000).toISOString() })],
  ["POST", "/auth/siwe/verify", ({ body }) => signIn(body.message.split("\n")[1]), "raw"],
  ["POST", "/auth/refresh", ({ cookie }) => open(refreshes.get(cookie) ?? (() => { throw new Refused(401, "REFRESH_INVALID", "Sign in again."); })()), "raw"],
  ["POST", "/auth/logout", ({ cookie }) => void refreshes.delete(cookie)],
  ["POST", "/auth/email/code", () => undefined],
  ["POST", "/auth/email/verify", ({ body }) => signInByCode(body), "raw"],
  ["GET", "/me", ({ user }) => user],
  ["PUT", "/me/name", ({ user, body }) => {
    if (/@/.test(body.name ?? "")) throw new Refused(400, "IDENTITY_NAME_INVALID", "name is an e-mail address", [{ field: "name", message: "is an e-mail address; names are public, so choose another one" }]);
    return Object.assign(user, { name: body.name });
  }],
  ["GET", "/people", ({ query }) => page([...new Set(query.getAll("id"))].flatMap((id) => (nameOf(id) ? [{ id, name: nameOf(id) }] : [])), new Map([["limit", "100"]]))],
  ["GET", "/people/:id", ({ params }) => ({ id: params.id, name: found(nameOf(params.id), "person") })],
  ["GET", "/me/notices", ({ user, query }) => ({ ...page(noticesOf(user), query), unread: noticesOf(user).filter(({ readAt }) => readAt === null).length })],
  ["POST", "/me/notices/read", ({ user }) => { for (const notice of noticesOf(user)) notice.readAt ??= now(); }],
  ["GET", "/me/push-subscriptions", ({ user }) => pushOf(user)],
  ["POST", "/me/push-subscriptions", ({ user, body }) => { const device = { id: id("device"), createdAt: now(), current: true, endpoint: body.endpoint }; pushOf(user).devices = [device]; return device; }],
  ["PUT", "/me/push-kinds", ({ user, body }) => { for (const choice of pushOf(user).kinds) choice.wanted = body.kinds[choice.kind] ?? choice.wanted; return pushOf(user); }],
  ["DELETE", "/me/push-subscriptions/:id", ({ user, params }) => { pushOf(user).devices = pushOf(user).devices.filter((device) => device.id !== params.id); }],
  ["POST", "/me/wallets", ({ user, body }) => { user.wallets.push(body.message.split("\n")[1]); return user; }],
  ["GET", "/ai/styles", () => ({ items: styles })],
  ["GET", "/ai/engines", () => ({ items: engines.map(asChoice) })],
  ["POST", "/ai/generate", ({ user, body }) => startJob(user, body)],
  ["GET", "/ai/jobs/:id", ({ params }) => found(jobs.get(params.id), "job")],
  ["DELETE", "/ai/jobs/:id", ({ params }) => { const job = found(jobs.get(params.id), "job"); job.status = "cancelled"; for (const tell of job.listeners) tell({ id: 99, type: "done", data: { status: "cancelled" } }); return job; }],
  ["GET", "/artworks/:id/print-check", ({ params, query }) => printCheck(found(artworks.find((a) => a.id === params.id), "artwork"), Number(query.get("areaWidth")), Number(query.get("areaHeight")), query.get("design") ?? "picture", query.getAll("colour"))],
  ["POST", "/artworks", ({ user, form }) => takeIn(user, form)],
  ["GET", "/artworks/:id", ({ params }) => found(artworks.find((a) => a.id === params.id), "artwork")],
  ["GET", "/gallery", ({ query }) => page(empty ? [] : artworks, query)],
  ["POST", "/nft/mint", ({ user, body }) => startMint(user, body)],
  ["POST", "/collections", ({ user, body }) => openCollection(user, body)],
  ["GET", "/collections", ({ query }) => page([...collections.values()].filter(({ status, chainId }) => status === "open" && (!query.get("chainId") || Number(query.get("chainId")) === chainId)).reverse(), query)],
  ["GET", "/collections/:id", ({ params }) => found(collections.get(params.id), "collection")],
  ["GET", "/collections/:id/tokens", ({ params, query }) => page(piecesOf(found(collections.get(params.id), "collection")), query)],
  ["POST", "/allow-lists", ({ body }) => storeList(body)],
  ["POST", "/collections/:id/phases", ({ params, body }) => preparePhase(found(collections.get(params.id), "collection"), body)],
  ["GET", "/collections/:id/phases", ({ params }) => page(phasesOf(params.id).map((phase) => ({ ...phase, listed: undefined })))],
  ["GET", "/collections/:id/phases/:phase/place", ({ user, params, query }) => placeIn(user, collections.get(params.id), found(phasesOf(params.id).find((phase) => phase.id === params.phase), "phase"), Number(query.get("quantity") ?? 1))],
  ["GET", "/collections/:id/reveal", ({ params }) => revealOf(found(collections.get(params.id), "collection"))],
  ["POST", "/collections/:id/reveal", ({ params, body }) => prepareReveal(found(collections.get(params.id), "collection"), body)],
  ["DELETE", "/collections/:id/reveal", ({ params }) => { reveals.delete(params.id); return null; }],
  ["GET", "/collections/:id/reveal/transaction", ({ params }) => revealCalls(found(collections.get(params.id), "collection"))],
  ["GET", "/me/collections", ({ user, query }) => page([...collections.values()].filter(({ creatorId }) => creatorId === user.id).reverse(), query)],
  ["POST", "/collections/:id/changes", ({ params, body }) => changeCollection(found(collections.get(params.id), "collection"), body)],
  ["GET", "/nft/mints/:id", ({ params }) => found(mints.get(params.id), "mint")],
  ["GET", "/nft/:chain/:contract/:token", ({ params }) => ({ chainId: 31337, contract: params.contract, tokenId: params.token, standard: params.contract === contracts.FofoEditions ? "ERC-1155" : "ERC-721", kind: params.contract === contracts.FofoEditions ? "twin" : "original", owner: creatorWallet, name: "A neon fox in the rain", imageUrl: artworks[0]?.imageUrl, imageCid: artworks[0]?.imageCid, tokenUri: `ipfs://${artworks[0]?.imageCid}`, metadata: { name: "A neon fox in the rain", description: "Signed, stored, yours.", attributes: [{ trait_type: "Style", value: "cyberpunk" }, { trait_type: "Weather", value: "rain" }, { trait_type: "Engine", value: "procedural painter-1" }] }, supply: "1", royalty: { receiver: creatorWallet, bps: 500 }, artworkId: artworks[0]?.id, history: [{ type: "mint", at: now(), from: `0x${"0".repeat(40)}`, to: creatorWallet, quantity: "1", txHash: `0x${"5c".repeat(32)}` }] })],
  ["GET", "/blanks", () => ({ items: blanks })],
  ["GET", "/countries/:code", ({ params }) => countryOf(params.code)],
  ["POST", "/products", ({ body, user }) => { const thing = product(found(artworks.find((a) => a.id === body.artworkId), "artwork"), found(blanks.find((b) => b.id === body.blankId), "blank"), products.length, { title: body.title, description: body.description, price: body.price, tags: body.tags ?? [], creatorId: user.id, editionSize: body.editionSize, remaining: body.editionSize }); const { mockups, mockupUrl } = thing; Object.assign(thing, { mockups: [], mockupUrl: undefined }); later(4, () => Object.assign(thing, { mockups, mockupUrl })); products.unshift(thing); return thing; }],
  ["GET", "/products", ({ query }) => {
    let list = empty ? [] : [...products];
    for (const [key, test] of [["style", (p, v) => p.style === v], ["type", (p, v) => p.type === v], ["tag", (p, v) => p.tags.includes(v)], ["q", (p, v) => p.title.toLowerCase().includes(v.toLowerCase())], ["minPrice", (p, v) => Number(p.price.amount) >= Number(v)], ["maxPrice", (p, v) => Number(p.price.amount) <= Number(v)]]) if (query.get(key)) list = list.filter((p) => test(p, query.get(key)));
    if (query.get("sort") === "price-asc") list.sort((a, b) => a.price.amount - b.price.amount);
    const count = (get) => Object.entries(products.flatMap(get).reduce((all, v) => ({ ...all, [v]: (all[v] ?? 0) + 1 }), {})).map(([value, n]) => ({ value, count: n }));
    return { ...page(list, query), facets: { style: count((p) => [p.style]), type: count((p) => [p.type]), tag: count((p) => p.tags) } };
  }],
  ["GET", "/products/:id", ({ params }) => found(products.find((p) => p.id === params.id || p.slug === params.id), "product")],
  ["PATCH", "/products/:id", ({ params, body, user }) => {
    const thing = found(products.find((p) => p.id === params.id && p.creatorId === user.id), "product");
    if (body.price && Number(body.price.amount) < 1350) throw new Refused(422, "PRODUCT_PRICE_TOO_LOW", "price: is $5.00, expected at least $13.50", [{ field: "price", message: "is $5.00, expected at least $13.50" }]);
    const { variantIds, ...rest } = body;
    const offered = variantIds ? blanks.find(({ id }) => id === thing.blankId).variants.filter(({ id }) => variantIds.includes(id)) : thing.variants;
    return Object.assign(thing, rest, { version: thing.version + 1, variants: offered.map(({ id, colour, colourHex, size }) => ({ id, colour, colourHex, size, price: body.price ?? thing.price })) });
  }],
  ["GET", "/studio", () => ({ url: "https://fofo.example", feeBps: 1000, returnsDays: 14, operator: bare ? { name: null, address: [], email: null, vatId: null, country: null } : { name: "Neon Prints Ltd", address: ["1 Neon Street", "D01 F5P2 Dublin", "Ireland"], email: "hello@neon.example", vatId: "IE1234567T", country: "Ireland" } })],
  ["POST", "/orders", ({ user, body }) => placeOrder(user, body)],
  ["GET", "/payment-options", ({ query }) => optionsFor(BigInt(query.get("total")))],
  ["GET", "/orders/:id/payment-options", ({ params }) => optionsFor(BigInt(found(orders.get(params.id), "order").totals.total.amount))],
  ["GET", "/orders/:id", ({ params, user }) => seen(found([...orders.values()].find((o) => o.id === params.id && o.owner === user.id), "order"))],
  ["POST", "/orders/:id/signed-payment", ({ params, body }) => sendSigned(found(orders.get(params.id), "order"), body, steps, (...why) => new Refused(...why))],
  ["POST", "/orders/:id/cancel", ({ params }) => { const order = found(orders.get(params.id), "order"); move(order, order.status === "awaiting_payment" ? "cancelled" : "refund_pending", "Cancelled by the buyer"); return order; }],
  ["POST", "/orders/:id/quote", ({ params, body }) => { const order = found(orders.get(params.id), "order"); if (body?.chainId) payOn(order, body.chainId, body.token, BigInt(order.totals.total.amount)); else order.payment.expiresAt = new Date(Date.now() + 900_000).toISOString(); return order; }],
  ["POST", "/ai/artworks/:id/vary", ({ params, user }) => { const piece = found(artworks.find((a) => a.id === params.id), "artwork"); return startJob(user, { prompt: piece.prompt, style: piece.style }); }],
  ["PATCH", "/artworks/:id", ({ params, body }) => Object.assign(found(artworks.find((a) => a.id === params.id), "artwork"), { visibility: body.visibility })],
  ["GET", "/me/artworks", ({ user }) => page(artworks.filter((a) => a.owner.id === user.id))],
  ["GET", "/me/tokens", ({ user }) => page(walletOf(user) === creatorWallet ? artworks.slice(0, 3).map((a, i) => ({ chainId: 31337, contract: contracts.FofoCollection, tokenId: String(i + 1), kind: i ? "edition" : "original", standard: "ERC-721", supply: "1", name: a.prompt, imageUrl: a.thumbnailUrl, quantity: "1", artworkId: a.id })) : [])],
  ["GET", "/me/orders", ({ user }) => page([...orders.values()].filter((o) => o.owner === user.id).reverse())],
  ["GET", "/me/products/preview", ({ query }) => { const piece = found(artworks.find((a) => a.id === query.get("artworkId")), "artwork"); const blank = found(blanks.find((b) => b.variants.some((v) => v.id === query.get("variantId"))), "blank"); return { file: mockup(blank.id === "blank_tee" ? "tee" : "poster", piece.style ?? "cyberpunk", piece.seed ?? 1), headers: { "content-type": "image/svg+xml" } }; }, true],
  ["GET", "/me/products", ({ user }) => page(products.filter((p) => p.creatorId === user.id))],
  ["GET", "/me/earnings", ({ user }) => ({ items: walletOf(user) === creatorWallet ? [{ chainId: 31337, token: "native", earned: "84000000000000000", withdrawable: "52000000000000000", withdrawn: "32000000000000000", call: { to: contracts.FofoCheckout, data: "0x51cff8d9" + "00".repeat(32), value: "0" } }, { chainId: 31337, token: usdc, earned: "21500000", withdrawable: "0", withdrawn: "21500000", call: { to: contracts.FofoCheckout, data: "0x51cff8d9" + "00".repeat(32), value: "0" } }] : [] })],
  ["GET", "/me/sessions", () => ({ items: [{ id: "session_1", createdAt: now(), lastUsedAt: now(), current: true }, { id: "session_2", createdAt: now(), lastUsedAt: now(), current: false }], nextCursor: null })],
  ["DELETE", "/me/sessions/:id", () => undefined],
  ["GET", "/me/api-keys", () => page(keys)],
  ["POST", "/me/api-keys", ({ body }) => { const key = { id: id("key"), name: body.name, scopes: body.scopes, hint: "…4f2a", createdAt: now(), lastUsedAt: null }; keys.push(key); return { ...key, key: `fofo_live_${key.id.slice(-8)}_${randomUUID().replaceAll("-", "")}` }; }],
  ["DELETE", "/me/api-keys/:id", ({ params }) => void keys.splice(keys.findIndex((k) => k.id === params.id), 1)],
  ["GET", "/community/leaderboard", ({ query }) => ({ money: "play", period: "all", ...page(empty ? [] : [creatorWallet, "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC", "0x90F79bf6EB2c4f870365E785982E1f101E93b906", "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65"].map((wallet, i) => ({ userId: `user_01k9leader${i}`, rank: null, name: i === 0 ? "Ada of the Foxes" : `${wallet.slice(0, 6)}…${wallet.slice(-4)}`, points: [1240, 860, 310, 40][i] })), query) })],
  ["GET", "/tracking/:code", ({ params }) => found(parcels[params.code], "parcel")],
  ["GET", "/console/factory/jobs", () => page([...factory].reverse())],
  ["POST", "/console/factory/jobs/:id/:action", ({ params }) => { const job = found(factory.find((j) => j.id === params.id), "job"); job.status = params.action; job.nextStep = { in_production: "printed", printed: "shipped", shipped: "delivered", delivered: null }[params.action]; job.updatedAt = now(); const order = orders.get(job.orderId); if (params.action === "shipped") { job.shipment = { carrier: "FOFO Courier", trackingNumber: "FOFO-0001", trackingUrl: "/api/v1/tracking/FOFO-0001", status: "shipped" }; order.shipments.push({ key: "FOFO-0001", carrier: "FOFO Courier", trackingNumber: "FOFO-0001", trackingUrl: "/api/v1/tracking/FOFO-0001", status: "in_transit", shippedAt: now(), lines: order.items.map((item) => ({ line: item.line, pieces: item.quantity })), events: [] }); } if (["shipped", "delivered"].includes(params.action)) move(order, params.action, `Marked ${params.action}`); return job; }],
  ...floor(found),
  ["GET", "/console/orders", ({ query }) => page([...orders.values()].reverse().filter((o) => !query.get("status") || o.status === query.get("status")), query)],
  ["GET", "/console/order-counts", () => ({ counts: [...orders.values()].reduce((counts, o) => ({ ...counts, [o.status]: (counts[o.status] ?? 0) + 1 }), {}) })],
  ["GET", "/console/orders/:id", ({ params }) => found(orders.get(params.id), "order")],
  ["POST", "/console/orders/:id/resume", ({ params }) => void move(found(orders.get(params.id), "order"), "paid", "Let go on by the studio")],
  ["POST", "/console/orders/:id/cancel", ({ params }) => void move(found(orders.get(params.id), "order"), "refund_pending", "Cancelled by the studio")],
  ["GET", "/console/engines", () => page(engines)],
  ["GET", "/console/engines/:name", ({ params }) => engineDetail(found(engines.find((e) => e.name === params.name), "engine"))],
  ["POST", "/console/engines/:name/open", ({ params }) => void Object.assign(found(engines.find((e) => e.name === params.name), "engine"), { answers: true, restSeconds: 0, closedFor: null })],
  ["GET", "/console/reports", () => page([])],
  ["GET", "/console/factory/jobs/:id/packing-slip.pdf", ({ params }) => ({ file: `<!doctype html><title>Packing slip</title><h1>FOFO STUDIO</h1><p>${params.id}`, headers: { "content-type": "text/html" } }), true],
  ["GET", "/console/mails", ({ query }) => page(mails.filter((m) => !query.get("status") || m.status === query.get("status")), query)],
  ["GET", "/console/reactions", ({ query }) => page(reactions, query)],
  ["GET", "/console/productions", ({ query }) => ({ productions: productionsOf(query.get("order")) })],
  ["POST", "/console/productions/:id/ask", () => undefined],
  ["POST", "/console/productions/:id/release", () => undefined],
  ["POST", "/console/productions/:id/print-anyway", ({ body }) => void decisions.push({ kind: "print_anyway", about: "production_1", words: body.reason, by: "user_1", at: now() })],
  ["GET", "/console/orders/:id/parcels", ({ params }) => ({ parcels: found(orders.get(params.id), "order").shipments.map((shipment, i) => ({ id: `parcel_${i}`, key: shipment.key, status: returns.get(shipment.key) ? "returned" : shipment.status, decided: returns.get(shipment.key) ?? null, lines: shipment.lines.map(({ line }) => line), returnedAt: returns.get(shipment.key) ? now() : null })) })],
  ["POST", "/console/parcels/:id/returned", () => void returns.set("FOFO-0001", "open")],
  ["POST", "/console/returns/:id", ({ body }) => void (returns.set("FOFO-0001", { send_again: "sent_again", refund: "refund_due", nothing: "closed" }[body.decision]), decisions.push({ kind: body.decision, about: "parcel_0", words: body.reason, by: "user_1", at: now() }))],
  ["GET", "/console/orders/:id/decisions", () => ({ decisions })],
  ["GET", "/console/suppliers", () => ({ makers })],
  ["GET", "/console/suppliers/:name/mappings", () => ({ variants: mappings })],
  ["PUT", "/console/suppliers/:name/mappings", ({ body }) => void body.mappings.forEach(({ variantId }) => Object.assign(mappings.find((m) => m.variantId === variantId), { confirmed: { ...confirmedMapping } }))],
  ["POST", "/console/suppliers/:name/stores", () => ({ stores: [{ id: "17", name: "Fox Prints" }, { id: "18", name: "Owl Prints" }] })],
  ["PUT", "/console/suppliers/:name/account", ({ params }) => void Object.assign(found(makers.find((m) => m.name === params.name), "maker"), { connected: true, store: "Fox Prints" })],
  ["GET", "/console/chores", () => ({ chores })],
  ["GET", "/console/margins", () => ({ margins })],
  ["GET", "/console/orders/:id/routing", () => ({ status: "routed", words: "factory makes line 1: the only supplier that makes it and ships to GB", wanted: null, tries: 0, nextAt: null, refused: [] })],
  ["GET", "/console/mails/:id", ({ params }) => found(mails.find((m) => m.id === params.id), "mail")],
];
/** One production of all lines, once an order is paid. */
const productionsOf = (orderId) => [orders.get(orderId)].filter((order) => order && ["paid", "in_production", "shipped", "delivered"].includes(order.status)).map((order) => ({
  id: `production_${orderId.slice("order_".length)}`, orderId, supplier: "factory", lines: order.items.map(({ line }) => line), reason: "the only supplier that makes it and ships to GB",
  status: { paid: "submitted" }[order.status] ?? order.status, paymentMissing: false, files: [],
}));
const decisions = [], returns = new Map();
const asChoice = ({ name, answers }) => ({ id: name, model: name === "procedural" ? "fofo-painter" : "stability-ai/sdxl", version: "1", ai: name !== "procedural", elsewhere: name !== "procedural", responds: answers, usdPerPicture: name === "procedural" ? "0" : "0.01", styles: styles.map((style) => style.id).slice(0, name === "procedural" ? undefined : 3), aspects: ["1:1", "4:5", "3:4", "2:3", "9:16", "5:4", "4:3", "3:2", "16:9"], reproducible: name === "procedural", negativePrompt: true, imageToImage: false, inpainting: false });
const engineDetail = (engine) => ({ standing: engine, engine: asChoice(engine), waiting: engine.answers ? 0 : 3, running: engine.answers ? 1 : 0, settings: { slots: 2, inFlight: engine.name === "procedural" ? null : 8, patienceSeconds: engine.name === "procedural" ? null : 900 }, days: engine.name === "procedural" ? [] : [{ day: "2026-11-29", pictures: 412, usd: "4.12" }, { day: "2026-11-28", pictures: 96, usd: "0.96" }], troubles: engine.name === "procedural" ? [] : [{ jobId: "job_01m8kd9g83ev1sf7zea98p49xg", words: engine.closedFor ?? "Replicate answered 503", times: 3, at: "2026-11-29T10:00:00Z" }] });
const engines = [{ name: "procedural", answers: true, restSeconds: 0, closedFor: null, opensItself: false, picturesToday: 0, usdToday: "0", usdPerDay: null }, { name: "replicate", answers: false, restSeconds: 30, closedFor: "Replicate answered 402: Insufficient credit", opensItself: false, picturesToday: 412, usdToday: "4.12", usdPerDay: "5" }];
const makers = [
  { name: "printful", connected: true, store: "Fox Prints", signed: true, hinted: false, mapped: 24, missing: ["14 of 38 variants are not mapped"], silence: null, catalogueReadAt: "2026-11-29T10:00:00Z", catalogueFailure: null },
  { name: "printify", connected: false, store: null, signed: false, hinted: false, mapped: 0, missing: [], silence: null, catalogueReadAt: null, catalogueFailure: null },
];
const confirmedMapping = { vendorProductId: "6", vendorId: "473", price: { amount: "995", currency: "USD" }, regions: ["US", "DE"], discontinued: false, placement: "front", technique: "dtg", fill: "fit" };
const mappings = [
  { variantId: "tee-black-s", label: "Black / S", confirmed: { ...confirmedMapping }, proposal: null },
  { variantId: "tee-black-m", label: "Black / M", confirmed: null, proposal: { vendorProductId: "6", vendorId: "474", productName: "Unisex Heavy Cotton Tee | Gildan 5000", label: "Black / M", price: { amount: "995", currency: "USD" }, score: 97, reasons: ["the name says tee", "same colour", "same size"], warnings: [], placement: "front", technique: "dtg", widthPx: 3600, heightPx: 4800, fill: "fit" } },
  { variantId: "tee-white-xl", label: "White / XL", confirmed: null, proposal: { vendorProductId: "6", vendorId: "481", productName: "Unisex Heavy Cotton Tee | Gildan 5000", label: "Arctic White / XL", price: { amount: "1095", currency: "USD" }, score: 71, reasons: ["the name says tee", "same size"], warnings: ["its print area is 12 % narrower than ours"], placement: "front", technique: "dtg", widthPx: 3150, heightPx: 4800, fill: "fit" } },
  { variantId: "tee-lilac-3xl", label: "Lilac / 3XL", confirmed: null, proposal: null },
];
const chores = [
  { key: "production/1", urgency: "buyer_waits", title: "printful does not go on with an order", words: "draft 90000123 at Printful costs $14.64, but $12.95 was estimated; confirm it or withdraw it (studio must act)", since: "2026-11-29T07:00:00Z", subject: { type: "order", id: "order_1" }, action: { label: "Confirm at $14.64", method: "POST", path: "/console/productions/1/release?hold=9f2c41d07be3a865" } },
  { key: "production/2", urgency: "buyer_waits", title: "printful does not go on with an order", words: "Printful suggests another design for line 1 and waits for your approval (studio must act)", since: "2026-11-29T07:30:00Z", subject: { type: "order", id: "order_2" }, action: { label: "Approve it at Printful", method: "GET", path: "https://www.printful.com/dashboard?order_id=90000124" } },
  { key: "routing/1", urgency: "buyer_waits", title: "Nobody makes an order", words: "nobody makes line 2, poster-24x36 (printful: not in stock)", since: "2026-11-29T08:00:00Z", subject: null, action: { label: "Open the order", method: "GET", path: "/console/orders" } },
  { key: "costs/1", urgency: "money", title: "An invoice is above its estimate", words: "printful charges $11.01 for what it estimated at $11.00", since: "2026-11-29T09:00:00Z", subject: null, action: { label: "I have seen it", method: "POST", path: "/console/cost-alarms/1/seen" } },
];
const margins = [
  { id: "prod_1", title: "Neon Fox", pieces: 2, paid: "5000", creators: "1400", cost: "3700", currency: "USD", left: "-100", lines: 1, invoiced: 1 },
  { id: "prod_2", title: "Rain Owl, a very long title of a picture that somebody made at night", pieces: 12, paid: "30000", creators: "9360", cost: "15540", currency: "USD", left: "5100", lines: 9, invoiced: 7 },
  { id: "prod_3", title: "Paper Crane", pieces: 1, paid: "2500", creators: "700", cost: "1100", currency: "EUR", left: null, lines: 1, invoiced: 0 },
];
const open_ = /^\/(config|payment-options|auth\/|ai\/styles|ai\/engines|gallery|artworks|products|blanks|countries|community|people|studio|tracking\/|nft\/\d)/;

function match(method, path) {
  for (const [verb, pattern, work, raw] of routes) {
    if (verb !== method) continue;
    const names = [], parts = pattern.split("/"), given = path.split("/");
    if (parts.length !== given.length || !parts.every((part, i) => part === given[i] || (part.startsWith(":") && names.push([part.slice(1), decodeURIComponent(given[i])])))) continue;
    return { work, raw, params: Object.fromEntries(names) };
  }
  return null;
}
const clean = (value) => JSON.stringify(value, (name, inner) => (["listeners", "told", "owner_"].includes(name) ? undefined : inner));

async function api(request, response, url) {
  const path = url.pathname.slice("/api/v1".length);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks), type = request.headers["content-type"] ?? "";
  const isForm = type.startsWith("multipart/form-data"), text = isForm ? "" : bytes.toString();
  const user = sessions.get((request.headers.authorization ?? "").replace("Bearer ", ""));
  const stream = /^\/(ai\/jobs|orders)\/([^/]+)\/events$/.exec(path);
  if (!user && (stream || (!open_.test(path) && !(request.method === "GET" && /^\/(products|collections)/.test(path) && !path.endsWith("/place"))) || (request.method === "POST" && !path.startsWith("/auth")))) throw new Refused(401, "UNAUTHENTICATED", "Sign in first.");
  if (path.startsWith("/console") && !user.operator) throw new Refused(403, "FORBIDDEN", "The console is the operator's.");
  if (stream) return follow(found((stream[1] === "orders" ? orders : jobs).get(stream[2]), stream[1]), request, response);
  const hit = match(request.method, path);
  if (!hit) throw new Refused(404, "NOT_FOUND", `There is nothing at ${path}.`);
  if (request.method === "POST" && /^\/(ai\/generate|artworks|nft\/mint|products|orders)$/.test(path) && !request.headers["idempotency-key"]) throw new Refused(400, "IDEMPOTENCY_KEY_MISSING", "Send an Idempotency-Key.");
  const cookie = /fofo_refresh=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
  const result = hit.work({ params: hit.params, query: url.searchParams, body: text ? JSON.parse(text) : null, form: isForm ? formOf(type, bytes) : null, user, cookie });
  const { body, headers, file } = hit.raw ? result : { body: result, headers: {} };
  if (file && !/\*\/\*|image\/|text\/html/.test(request.headers.accept ?? "*/*")) throw new Refused(406, "NOT_ACCEPTABLE", `${path} is a picture.`);
  if (file) return void response.writeHead(200, headers).end(file);
  response.writeHead(body === undefined ? 204 : request.method === "POST" ? 201 : 200, { "content-type": "application/json", ...headers });
  response.end(body === undefined ? undefined : clean(body));
}

function follow(thing, request, response) {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  const tell = ({ id: number, type, data }) => response.write(`id: ${number}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
  response.write(": here\n\n");
  const seen = Number(request.headers["last-event-id"] ?? 0);
  for (const event of thing.told ?? []) if (event.id > seen) tell(event);
  thing.listeners.add(tell);
  request.on("close", () => thing.listeners.delete(tell));
}

function media(url, response) {
  const [, , kind, ...rest] = url.pathname.replace(/\.svg$/, "").split("/");
  if (kind === "uploaded") return response.writeHead(200, { "content-type": "image/png" }).end(uploads.get(rest[0].replace(".png", "")));
  response.writeHead(200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=31536000, immutable" });
  response.end(kind === "mockup" ? mockup(rest[0], rest[1], Number(rest[2])) : art(rest[0], Number(rest[1])));
}

function forward(request, response) {
  const onward = http.request({ host: "127.0.0.1", port: webPort, path: request.url, method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.writeHead(502).end("The web is not there."));
  request.pipe(onward);
}

const server = http.createServer(async (request, response) => {
  const url = new URL(request.url, "http://fake");
  try {
    if (url.pathname.startsWith("/api/v1")) return await api(request, response, url);
    if (url.pathname === "/readyz") return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ status: "ready", roles: "all", checks: { database: "ready", disk: "ready" }, warnings: { disk: "1.4 GB of the disk are free; below 1 GB uploads and jobs are refused" } }));
    if (url.pathname.startsWith("/media/")) return media(url, response);
    if (url.pathname === "/test/drawn") {
      for (const reveal of reveals.values()) reveal.drawAt = now();
      return response.writeHead(204).end();
    }
    if (url.pathname === "/test/step") return response.writeHead(steps.take(url.searchParams.get("name")) ? 204 : 404).end();
    if (url.pathname === "/test/down") {
      down = (url.searchParams.get("chains") ?? "").split(",").filter(Boolean).map(Number);
      return response.writeHead(204).end();
    }
    if (/^\/rpc\/(31337|80002)$/.test(url.pathname)) {
      let text = "";
      for await (const chunk of request) text += chunk;
      response.writeHead(200, { "content-type": "application/json" });
      return response.end(JSON.stringify((url.pathname.endsWith("80002") ? secondChain : chain).answer(JSON.parse(text))));
    }
    forward(request, response);
  } catch (thrown) {
    const { status, body } = thrown instanceof Refused ? thrown : { status: 500, body: { status: 500, code: "INTERNAL", title: "Broken", detail: String(thrown), retryable: true } };
    response.writeHead(status, { "content-type": "application/problem+json" });
    response.end(JSON.stringify(body));
  }
});
server.listen(Number(process.env.PORT ?? 8090), "127.0.0.1", () => console.log(`fake studio on ${server.address().port}`));
