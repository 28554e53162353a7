/** The fake factory's shop floor: a day with something at every station. */
const at = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const money = (cents) => ({ amount: String(cents), currency: "USD" });
const stations = { "direct-to-garment": ["print", "cure", "pack"], "direct-to-film": ["print", "cure", "press", "pack"], sublimation: ["print", "press", "pack"], giclee: ["print", "pack"] };

function piece(number, title, variant, technique, station, more = {}) {
  return {
    code: `P${String(number).padStart(7, "0")}`, job: `J${String(800 + number).padStart(7, "0")}`, jobId: `print_01k9piece${number}`, orderId: `order_01k9piece${number}`, line: 1, copy: 1, title, variant,
    variantId: "tee-black-m", technique, station, stations: stations[technique], attempt: 1, started: station !== "print", done: station === null, proofUrl: null, steps: [], ...more,
  };
}

const pieces = [
  piece(1201, "Rooftop garden at 4 am, drizzle, and a very patient robot", "Unisex Heavy Tee, Black / M", "direct-to-garment", "cure"),
  piece(1202, "A neon fox in the rain", "Unisex Heavy Tee, Black / L", "direct-to-garment", null),
  piece(1203, "Signal lost over the harbour", "Pullover Hoodie, Black / XL", "direct-to-garment", "print", { started: true }),
  piece(1204, "Two buttons, both deploy", "Ceramic Mug, 11 oz", "sublimation", "press"),
];
const groups = (...rows) => rows.map(([blankId, blank, colour, colourHex, sizes, jobs, minutes]) => ({ blankId, blank, colour, colourHex, sizes: sizes.map(([size, count]) => ({ size, pieces: count })), pieces: sizes.reduce((sum, [, count]) => sum + count, 0), jobs, since: at(minutes) }));
const printers = [
  ["Garment 1", "direct-to-garment", groups(["tee", "Unisex Heavy Tee", "Black", "#15151b", [["S", 2], ["M", 9], ["L", 6], ["2XL", 1]], 14, 130], ["tee", "Unisex Heavy Tee", "White", "#f4f4f2", [["M", 3], ["XL", 2]], 5, 95], ["hoodie", "Pullover Hoodie", "Black", "#15151b", [["M", 2], ["L", 1]], 3, 48])],
  ["Film 1", "direct-to-film", []],
  ["Mug press", "sublimation", groups(["mug", "Ceramic Mug", "White", "#ffffff", [["11 oz", 7]], 6, 70])],
  ["Poster 1", "giclee", groups(["poster", "Museum Poster", "White", "#ffffff", [["12×18 in", 2], ["24×36 in", 1]], 3, 30])],
].map(([name, technique, waiting]) => ({ name, technique, waiting }));
const batch = (number, minutes, list, dropped = []) => ({ id: `batch_01k9b${number}`, code: `B${String(number).padStart(7, "0")}`, printer: "Garment 1", technique: "direct-to-garment", blankId: "tee", colour: "Black", startedAt: at(minutes), startedBy: "user_01k9operator", pieces: list, dropped });
const batches = [batch(12, 22, pieces.slice(0, 3), [{ code: "P0001199", words: "Order order_…8xk2qd is refund pending and must not be printed." }]), batch(11, 190, [pieces[1]])];
const shelf = [
  ...["S", "M", "L", "XL", "2XL", "3XL"].map((size, i) => ["tee", "Unisex Heavy Tee", "Black", "#15151b", size, i === 2 ? [4, 6, 24] : i === 5 ? null : [40 + i * 7, 3 + i, 24]]),
  ...["S", "M", "L"].map((size, i) => ["hoodie", "Pullover Hoodie", "Black", "#15151b", size, [18 - i * 5, i, 10]]),
  ["mug", "Ceramic Mug", "White", "#ffffff", "11 oz", [72, 7, 24]],
].map(([id, blank, colour, colourHex, size, level]) => ({ variantId: `${id}-${colour}-${size}`.toLowerCase().replaceAll(" ", "-"), blank, colour, colourHex, size, level: level && { onHand: level[0], reserved: level[1], available: level[0] - level[1], reorderPoint: level[2], low: level[0] - level[1] <= level[2] } }));
const places = [[24, 24, 3543, 4724], [3602, 24, 2953, 3543], [3602, 3661, 2953, 1050, true], [24, 4842, 2362, 2953], [2421, 4842, 2362, 2953], [4818, 4770, 1063, 1063], [4818, 5927, 1063, 1063]];
const sheets = [{ id: "sheet_01k9s3-0", code: "S0000003", widthPx: 6600, lengthPx: 7890, lengthMm: 668, wastePercent: 14, at: at(15), by: "user_01k9operator", places: places.map(([left, top, width, height, turned = false], i) => ({ piece: `P${String(1301 + i).padStart(7, "0")}`, left, top, width, height, turned })), fileUrl: "/api/v1/console/factory/sheets/sheet_01k9s3-0/file" }];
const reprints = [
  { code: "P0001187", title: "Palm trees and debt", variant: "Unisex Heavy Tee, White / M", attempt: 1, reason: "misprint", words: "A stripe in the cyan.", cost: money(696), at: at(64), by: "user_01k9operator" },
  { code: "P0001155", title: "It works on my machine", variant: "Ceramic Mug, 11 oz", attempt: 1, reason: "damaged_blank", words: "", cost: money(334), at: at(210), by: "user_01k9operator" },
];

function scan(one, station) {
  if (one.station !== station) return { passed: 0, pieces: [one] };
  const next = one.stations[one.stations.indexOf(station) + 1] ?? null;
  Object.assign(one, { station: next, started: true, done: next === null });
  return { passed: 1, pieces: [one] };
}

/** Method, path, reply; `found` refuses what is not there. */
export const floor = (found) => [
  ["GET", "/console/factory/queue", () => ({ printers, stations: [["print", 33], ["cure", 6], ["press", 2], ["pack", 11]].map(([station, count]) => ({ station, pieces: count })), lowBlanks: shelf.filter(({ level }) => level?.low).length })],
  ["GET", "/console/factory/batches", () => ({ batches })],
  ["POST", "/console/factory/batches", ({ body }) => {
    const printer = printers.find(({ name }) => name === body.printer);
    printer.waiting = printer.waiting.filter(({ blankId, colour }) => blankId !== body.blankId || colour !== body.colour);
    const started = { ...batch(13 + batches.length, 0, [pieces[2]]), printer: printer.name, blankId: body.blankId, colour: body.colour };
    batches.unshift(started);
    return started;
  }],
  ["POST", "/console/factory/scans", ({ body }) => scan(found(pieces.find(({ code }) => code === body.code.toUpperCase()), `code as ${body.code}`), body.station)],
  ["POST", "/console/factory/pieces/:code/reprints", ({ params }) => Object.assign(pieces.find(({ code }) => code === params.code), { station: "print", started: false, done: false, attempt: 2 })],
  ["GET", "/console/factory/reprints", () => ({ reprints })],
  ["GET", "/console/factory/stock", () => ({ variants: shelf })],
  ["POST", "/console/factory/stock/:variantId/movements", ({ params }) => shelf.find(({ variantId }) => variantId === params.variantId)],
  ["PUT", "/console/factory/stock/:variantId/reorder-point", ({ params }) => shelf.find(({ variantId }) => variantId === params.variantId)],
  ["GET", "/console/factory/sheets", () => ({ sheets })],
  ["POST", "/console/factory/sheets", () => ({ sheets })],
];
