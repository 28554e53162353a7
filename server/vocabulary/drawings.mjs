// Which drawings are used, their names, how pictures may place them, and their lines in drawings.txt.
import { createRequire } from "node:module";
import { shapes, polygon } from "./outline.mjs";
import { grid } from "./seen.mjs";
import { toned, oklch } from "./tones.mjs";

const require = createRequire(import.meta.url);
const icons = require("@iconify-json/fluent-emoji-flat/icons.json").icons;
const categories = require("@iconify-json/fluent-emoji-flat/metadata.json").categories;
const characters = require("@iconify-json/fluent-emoji-flat/chars.json");

/** Left out: signs that are no things, faiths' signs, what offends, what is there twice, and every tone of skin but the first. */
const LEFT_OUT = [
  /-(light|medium-light|medium|medium-dark|dark)$/,
  /^japanese-.*-button$/,
  /^input-/,
  /-button-blood-type$/,
  /-facing-right$/,
  /-(medium|small|medium-small)-square$/,
  /^(latin-cross|orthodox-cross|star-of-david|star-and-crescent|menorah|om|khanda|wheel-of-dharma|hamsa|prayer-beads|place-of-worship|dotted-six-pointed-star|kaaba)$/,
  /^(middle-finger|cigarette|no-one-under-eighteen|map-of-japan|love-hotel|breast-feeding|coffin|funeral-urn|transgender-symbol|transgender-flag|rainbow-flag|person-with-skullcap|man-wearing-turban|woman-wearing-turban|person-wearing-turban)$/,
  /^(trade-mark|registered|copyright|part-alternation-mark|ng-button|circled-m|wavy-dash)$/,
];

const FLYING = /^(baby-angel|bat|bee|bird|butterfly|dove|duck|eagle|fly|honeybee|mosquito|owl|parrot|phoenix-bird|wing|feather|lady-beetle|leaf-fluttering.*|fallen-leaf|maple-leaf|blowfish|dolphin|fish|jellyfish|octopus|seal|shark|spouting-whale|tropical-fish|whale|microbe|paw-prints|rosette|spider-web|spiral-shell|white-flower|cherry-blossom|hibiscus|blossom|four-leaf-clover|shamrock|pig-nose|rose|wilted-flower|tulip|hyacinth)$/;
const SKY = /(moon|^sun-|^sun$|cloud|star|comet|airplane|helicopter|parachute|satellite$|droplet|snowflake|rainbow|milky-way|planet|globe|compass|hourglass|clock|watch|oclock|cyclone|tornado|fog|rocket|saucer|wind-face|ring-buoy|thermometer|sign|voltage|umbrella$|water-wave|roller-skate|fire$)/;
const GROUNDED = /^(alarm-clock|mantelpiece-clock)$/;
const THINGS_THAT_STAND = /(television|desktop|chair|couch|bed|bathtub|toilet|door$|window|lamp|lantern|candle|printer|moai|headstone|telescope|microscope|ladder|shopping-cart|basket|bucket|wastebasket|boot|shoe|mailbox|postbox|tree|teddy|snowman|trophy|cake|hamburger|teapot|bottle|glass|cup|mug|jar|pot-|bowl|pancakes|books|file-cabinet|accordion|drum|radio$|camera|tent|decoration|game-die|nesting-dolls|japanese-dolls|piata|slot-machine|framed-picture|goal-net)/;

function kind(name, category, parts) {
  const box = bounds(parts);
  if (category === "People & Body") {
    if (/^(bone|brain|ear|ear-with.*|eye|eyes|mouth|nose|tongue|tooth|lungs|anatomical-heart|footprints|bust.*-in-silhouette|biting-lip|speaking-head)$/.test(name)) return "floating";
    if (/(hand|finger|fist|thumbs|index|palm-|palms-|biceps|salute|gesture|-horns|foot|leg|mechanical|nail-polish|selfie|pinch|arm)/.test(name) && !/^(man|woman|person)-/.test(name)) return "floating";
    if (/(swimming|surfing|rowing|mountain-biking|steamy-room|water-polo|snowboarder|juggling)/.test(name)) return "standing";
    return isCut(parts, box) || /^(person|man|woman|boy|girl|child|baby|old-man|old-woman|older-person|(person|man|woman)-(red-hair|curly-hair|bald|white-hair|blonde-hair|beard|raising-hand|shrugging|gesturing-ok|with-bunny-ears))$/.test(name) ? "bust" : "standing";
  }
  if (category === "Smileys & Emotion") return /face|cat|monkey|head|star-struck|ogre|goblin|alien$|robot|skull|clown|poo|rolling/.test(name) && !/dashing|symbol/.test(name) ? "head" : "floating";
  if (category === "Animals & Nature") return /-face$|^(bear|fox|wolf|koala|panda|lion|frog|hamster|raccoon|polar-bear|dragon-face|unicorn|chicken|rabbit-face|penguin-face|pig-face|moose|gorilla|donkey)$/.test(name) && !/baby-chick/.test(name) ? (box.height > 800 && box.width > 800 && !/goose/.test(name) ? "head" : "standing") : FLYING.test(name) ? "floating" : "standing";
  if (category === "Travel & Places") return GROUNDED.test(name) ? "standing" : SKY.test(name) ? "floating" : "standing";
  return THINGS_THAT_STAND.test(name) ? "standing" : "floating";
}

/** Where a figure comes in several skins, its yellows are skin and hair. */
const PEOPLE = new Map(Object.entries({ "#ffc83d": "skin", "#f1a11e": "skinshade", "#f59f00": "skinshade", "#d37034": "skinshade", "#d67d00": "skinshade",
  "#fdbb11": "hair", "#fcb100": "hair", "#ed9200": "hairshade", "#ea9129": "hairshade" }));

/** Descriptive names, where the set's own are not. */
const TITLES = { "woman-merpeople": "mermaid", "man-merpeople": "merman", "person-merpeople": "merperson", piata: "piñata", "person-vampire": "vampire",
  "person-zombie": "zombie", "person-fairy": "fairy", "person-elf": "elf", "person-superhero": "superhero", "person-supervillain": "supervillain",
  "person-genie": "genie", "person-mage": "mage", "hourglass-done": "hourglass", "hourglass-not-done": "running-hourglass", "cheese-wedge": "cheese",
  "globe-showing-europe-africa": "globe", "person-with-crown": "monarch", "person-biking": "cyclist", "person-running": "runner",
  "person-swimming": "swimmer", "person-surfing": "surfer", "person-climbing": "climber", "person-rowing-boat": "rower", "person-golfing": "golfer",
  "person-juggling": "juggler", "person-fencing": "fencer", "person-in-lotus-position": "yogi", "person-bouncing-ball": "ball-player",
  "woman-dancing": "dancer", "man-cook": "chef", "cut-of-meat": "steak", "pool-8-ball": "eight-ball", "sauropod": "sauropod-dinosaur",
  "steaming-bowl": "noodle-bowl", "teacup-without-handle": "tea", "framed-picture": "painting-in-a-frame", "fish-cake-with-swirl": "fish-cake" };

/** {name, title, character, category} of every drawing that is taken, in the order of their characters. */
export function subjects() {
  const chosen = [];
  for (const [code, name] of Object.entries(characters)) {
    const category = Object.keys(categories).find((key) => categories[key].includes(name));
    if (!category || !icons[name] || LEFT_OUT.some((pattern) => pattern.test(name))) continue;
    if (chosen.some((other) => other.name === name)) continue;
    chosen.push({ name, title: TITLES[name] ?? name, category, character: String.fromCodePoint(...code.split("-").map((part) => parseInt(part, 16))) });
  }
  return chosen.sort((a, b) => (a.character < b.character ? -1 : 1));
}

/** Whole figures of animals whose heads are our own motifs: for when they ride, run or fly. No word leads to them. */
export function whole(chosen) {
  const figures = new Set(["cat", "dog", "horse", "tiger", "rabbit", "monkey", "deer"]);
  return chosen.filter(({ name }) => figures.has(name)).map((subject) => ({ ...subject, title: `whole-${subject.name}` }));
}

/** name, kind, face ("" if none, "eyes" if somewhere), natural colours, then tone and outline of each part: all parted by tabs. */
export function line({ name, title, category }) {
  const all = shapes(icons[name].body);
  const { tones, natural, seen } = toned(all, icons[`${name}-medium`] ? PEOPLE : new Map());
  const parts = all.map((shape, i) => ({ ...shape, tone: tones[i], seen: seen[i] })).filter((part) => part.seen > 0);
  const fields = [title, kind(name, category, parts), eyes(name, category, parts), natural.join(" ")];
  return [...fields, ...parts.map((part) => `${part.tone} ${part.subpaths.map(written).join("")}`)].join("\t");
}

function bounds(parts) {
  const points = parts.flatMap((part) => part.subpaths.flatMap(polygon));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { left, right, top, bottom, width: right - left, height: bottom - top };
}

/** Whether a figure is cut at its shoulders: as wide at the bottom as anywhere, without a gap. */
function isCut(parts, box) {
  const row = Math.floor(box.bottom / 10) - 2;
  const cells = [...grid(parts).slice(row * 100, row * 100 + 100)].map((index) => index >= 0);
  const [first, last] = [cells.indexOf(true), cells.lastIndexOf(true)];
  return cells.slice(first, last + 1).every(Boolean) && last + 1 - first > box.width / 10 - 22 && box.width > 480 && box.bottom > 880;
}

/** Who looks: a pair of small dark shapes at one height are its eyes. */
function eyes(name, category, parts) {
  const looks = category === "People & Body" || category === "Smileys & Emotion" || category === "Animals & Nature";
  const dark = parts
    .filter((part) => oklch(part.fill).L < 0.42 && part.subpaths.length <= 2)
    .flatMap((part) => part.subpaths.map((subpath) => bounds([{ subpaths: [subpath] }])))
    .filter((box) => box.width < 260 && box.height < 260 && box.width > 18 && box.top < 700);
  for (const a of dark) {
    for (const b of dark) {
      const apart = (b.left + b.right - a.left - a.right) / 2;
      const alike = Math.abs(a.top - b.top) < 16 && Math.abs(a.width - b.width) < 20 && Math.abs(a.height - b.height) < 20;
      if (alike && apart > 60 && apart < 620 && looks) {
        const [x, y] = [(a.left + b.right) / 2, (a.top + a.bottom) / 2];
        return [x, y, y - apart * 0.5, apart * 0.85].map((n) => Math.round(n / 10)).join(" ");
      }
    }
  }
  return looks && !/heart|hand|finger|paw|leaf|flower|tulip|rose|plant|tree|shell|shoot|seedling|cactus|bouquet|herb|clover|coral/.test(name) ? "eyes" : "";
}

/** Relative, so that small things stay short: "M120 40c3-4 …z". */
function written({ start, segments }) {
  let [x, y] = start;
  let text = `M${x} ${y}`;
  let before = "";
  for (const segment of segments) {
    const command = segment.length === 2 ? "l" : "c";
    const numbers = segment.map((n, i) => n - (i % 2 === 0 ? x : y));
    if (numbers.every((n) => n === 0)) continue;
    text += (command === before ? (numbers[0] < 0 ? "" : " ") : command) + numbers.reduce((out, n, i) => out + (i === 0 || n < 0 ? "" : " ") + n, "");
    [x, y] = segment.slice(-2);
    before = command;
  }
  return `${text}z`;
}
