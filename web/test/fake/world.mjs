/** The fake studio's data: pictures, products, people. Ids look like real ones. */
const digits = "0123456789abcdefghjkmnpqrstvwxyz";
let counter = 1000;

export function id(prefix) {
  let number = ++counter * 7919;
  let text = "";
  for (let i = 0; i < 12; i++, number = Math.floor(number / 2) + counter * 31) text += digits[number % 32];
  return `${prefix}_01k9${text}${String(counter).padStart(10, "0")}`;
}

export const creatorWallet = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
export const contracts = { FofoCollection: "0x5FbDB2315678afecb367f032d93F642f64180aa3", FofoEditions: "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512", FofoMinter: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0", FofoCheckout: "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9" };
export const usdc = "0xDc64a140Aa3E981100a9becA4E685f962f0cF6C9";

export const styles = [
  ["cyberpunk", "Cyberpunk", "Wet streets, tall signs, haze by depth."],
  ["pixel-art", "Pixel art", "Few pixels, each one meant."],
  ["glitch", "Glitch", "The picture, and what went wrong with it."],
  ["vaporwave", "Vaporwave", "A striped sun over an endless grid."],
  ["meme", "Meme", "Big letters, bad decisions."],
].map(([name, title, description], i) => ({ id: name, name: title, description, palette: ["#0b0930", "#33e0ff"], sampleUrls: [1, 2, 3].map((n) => `/media/art/${name}/${i * 10 + n}.svg`) }));

const prompts = [
  ["a neon fox in the rain", "cyberpunk"], ["night market under the flyover", "cyberpunk"], ["last train to sector nine", "cyberpunk"],
  ["a samurai who missed the bus", "pixel-art"], ["cat with a jetpack", "pixel-art"], ["signal lost over the harbour", "glitch"],
  ["a bust of nobody in particular", "glitch"], ["sunset that never loads", "vaporwave"], ["palm trees and debt", "vaporwave"],
  ["it works on my machine", "meme"], ["two buttons, both deploy", "meme"], ["rooftop garden at 4 am, drizzle, and a very patient robot that waters everything twice", "cyberpunk"],
];

export const artworks = prompts.map(([prompt, style], i) => artwork(prompt, style, i + 3, "user_01k9creator", i));

export function artwork(prompt, style, seed, owner, i = 0) {
  return {
    id: id("art"), prompt, enhancedPrompt: `${prompt}, ${style}, layered depth, one focal point, heavy-tailed sizes`, style, seed, engine: "procedural", engineVersion: "painter-1", model: "painter", digitalSource: "algorithmicMedia",
    width: 1024, height: 1024, imageUrl: `/media/art/${style}/${seed}.svg`, thumbnailUrl: `/media/art/${style}/${seed}.svg`, imageCid: `bafybei${"qzv3k7m2n5p4r6t".repeat(4).slice(0, 52)}`,
    features: { subject: prompt.split(" ").slice(-1)[0], palette: ["dusk", "acid", "harbour"][i % 3], weather: i % 2 ? "rain" : "clear", composition: "street" },
    owner: { id: owner }, visibility: "public", designs: ["picture", "emblem"], nearDuplicate: false, imageSmallUrl: `/media/art/${style}/${seed}.svg`, thumbnailSmallUrl: `/media/art/${style}/${seed}.svg`, imageUri: "ipfs://x", createdAt: new Date(Date.now() - i * 3.6e6).toISOString(),
  };
}

export const blanks = [
  { id: "blank_tee", name: "Heavy tee", type: "apparel", description: "240 g organic cotton, boxy cut.", baseCost: { amount: "1150", currency: "USD" }, views: ["front"], printAreas: [{ name: "front", widthMm: 305, heightMm: 406, widthPx: 3600, heightPx: 4800, bleedPx: 0, transparent: true }],
    variants: ["Black", "Bone"].flatMap((color) => ["S", "M", "L", "XL"].map((size) => ({ id: `tee-${color.toLowerCase()}-${size.toLowerCase()}`, colour: color, printArea: "front", baseCost: { amount: "1150", currency: "USD" }, colourHex: color === "Black" ? "#15181f" : "#e8e2d4", size }))) },
  { id: "blank_poster", name: "Poster", type: "wall-art", description: "Matte, 200 g, archival inks.", baseCost: { amount: "780", currency: "USD" }, views: ["front"], printAreas: [{ name: "sheet-18x24", widthMm: 457, heightMm: 610, widthPx: 5400, heightPx: 7200, bleedPx: 38 }, { name: "sheet-24x36", widthMm: 610, heightMm: 914, widthPx: 7200, heightPx: 10800, bleedPx: 38 }],
    variants: [["12 × 18 in", "12x18"], ["18 × 24 in", "18x24"], ["24 × 36 in", "24x36"]].map(([name, size]) => ({ id: `poster-${size}`, colour: "White", colourHex: "#ffffff", size: name, printArea: size === "18x24" ? "sheet-18x24" : "sheet-24x36", baseCost: { amount: "780", currency: "USD" } })) },
];

export const products = artworks.slice(0, 10).map((piece, i) => product(piece, blanks[i % 2], i));

export function product(piece, blank, i, more = {}) {
  const picture = `/media/mockup/${blank.id === "blank_tee" ? "tee" : "poster"}/${piece.style}/${piece.seed}.svg`;
  const title = piece.prompt.charAt(0).toUpperCase() + piece.prompt.slice(1);
  return {
    id: id("prod"), slug: `${piece.prompt.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 40)}-${i}`, title, description: "From the first wall of the studio. Printed when you order it.", type: blank.type, blankId: blank.id,
    artworkId: piece.id, style: piece.style, tags: [["night", "neon"], ["humour"], ["city", "rain", "night"]][i % 3], price: { amount: String(2500 + i * 250), currency: "USD" },
    version: 1, creatorId: "user_01k9creator", blankName: blank.name, design: blank.id === "blank_tee" ? "emblem" : "picture", imageUrl: piece.imageUrl, thumbnailUrl: piece.thumbnailUrl, mockupUrl: picture, mockupSmallUrl: picture, mockups: [{ url: picture, smallUrl: picture, colour: blank.variants[0].colour, view: "front" }], makersMockups: blank.id === "blank_tee" ? [{ maker: "printful", url: `${picture}?by=printful`, smallUrl: `${picture}?by=printful`, colour: blank.variants[0].colour, name: "Front" }] : [],
    variants: blank.variants.map(({ id, colour, colourHex, size }) => ({ id, colour, colourHex, size, price: { amount: String(2500 + i * 250), currency: "USD" } })), ...(i === 2 ? { editionSize: 10, remaining: 3 } : {}), sold: i, onSale: true, createdAt: piece.createdAt, updatedAt: piece.createdAt, ...more,
  };
}
