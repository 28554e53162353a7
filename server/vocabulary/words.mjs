// Names of drawings, by language: words.txt.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);

/** The languages of the vocabulary, by CLDR's names. */
export const LANGUAGES = "en de es fr it pt nl pl cs sv da no fi hu ro tr ru uk el id vi ko ja zh th hi ar".split(" ");

/** Where the thing itself comes last in its name ("fire engine") or first ("camion de pompiers"). */
const HEAD_LAST = new Set(["en", "de", "nl", "sv", "da", "no", "fi", "hu", "tr"]);
const HEAD_FIRST = new Set(["es", "fr", "it", "pt", "ro", "id", "vi"]);

/** The same of languages without spaces, or with long compounds. */
const UNSPACED = new Map([
  ["zh", (name, word) => name.endsWith(word)],
  ["ja", (name, word) => name.endsWith(word)],
  ["th", (name, word) => name.startsWith(word)],
  ...["de", "nl", "sv", "da", "no", "fi", "hu"].map((language) => [language, (name, word) => word.length > 3 && name.endsWith(word)]),
]);

/** English words that CLDR gives to one drawing only and that name it, rather than what one thinks of. */
const NAMING = new Set(
  `pinocchio cupid valentine boom salute whisper whistle hijab headscarf redhead afro antlers burro
  wisent sow tusk cygnet plumage firebird rook fowl terrapin reptile diplodocus flipper jelly maggot amoeba bluebonnet snapdragon
  toadstool grape bilberry blueberry pickle arepa naan pita crêpe hotcake porkchop lambchop wrap meatball casserole cereal congee
  cracker prawn empanada pierogi bisque shellfish teacup cork liquor plate tableware jug lava mortar yurt roundhouse hot_air
  evening landscape coaster hurricane typhoon saucer banner bamboo streamer chime puck paddle shuttlecock scuba snorkeling sledge dart
  handgun pistol revolver crystal slot plaything disco string embroidery crochet twine tangled stocking swimsuit fan satchel
  sandals sneaker slipper heel sandal comb beads necklace gem jewel speaker notes slider earbud concertina conga
  fife recorder woodwind receiver fax plug pc minidisk blu dvd projector tape vhs torch diya parcel ballpoint bookkeeping rolodex
  cabinet saw screw nut bolt vice hook chest horseshoe evolution cane hoist lift mousetrap trap snare shampoo sunscreen diaper cask
  vat toothbrush extinguish cart cemetery graveyard charm talisman amulet picket atm passport locker trident badge candlestick
  rocking jacket couch picnic laundry eruption blush halo adore scream jigsaw`.split(/\s+/),
);

/** Drawings that are meant by their names although our own motifs answer to these words as well, more loosely. */
const BETTER = new Set(
  `eagle parrot leopard squid teddy-bear taxi tulip hibiscus blossom cherry-blossom bouquet sandwich prince princess desert laptop keyboard tram
  tram-car gorilla moose ogre blowfish tropical-fish telephone christmas-tree milky-way beach-with-umbrella desert-island teacup-without-handle
  dagger motor-scooter bone person-with-crown jack-o-lantern racing-car dove rose sunflower hamster alien-monster passenger-ship
  broken-heart steaming-bowl microphone television snowman couch-and-lamp alarm-clock movie-camera hot-beverage coconut basket locomotive metro
  joystick moai person-surfing`.split(/\s+/),
);

/** Drawings of what we have drawn ourselves, though they have another name. */
const SAME = new Set("red-heart palm-tree gem-stone mobile-phone videocassette desktop-computer water-wave".split(" "));

/** As prompts are cut into words: letters, digits and marks; the scripts without spaces have none. */
export function phrase(text) {
  const words = text.normalize("NFKC").toLowerCase().replace(/[\u200d\ufe0f]/g, " ").match(/[\p{L}\p{N}\p{Mn}\p{Mc}]+|\p{Extended_Pictographic}/gu) ?? [];
  const unspaced = words.length > 0 && words.every((word) => /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー\p{Mn}]+$/u.test(word));
  return words.join(unspaced ? "" : " ");
}

const plain = (character) => character.replace(/\ufe0f/g, "");

function annotations(language) {
  const read = (kind) => require(`cldr-annotations-${kind}/${language}/annotations.json`);
  const all = { ...read("derived-full/annotationsDerived").annotationsDerived.annotations, ...read("full/annotations").annotations.annotations };
  return new Map(Object.entries(all).map(([character, names]) => [plain(character), { name: names.tts?.[0] ?? "", keywords: names.default ?? [] }]));
}

/** The painter's own words: phrase → section and meaning. */
function lexicon(text) {
  const words = new Map();
  let section = "";
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line.startsWith("[")) section = line.slice(1, -1);
    else if (line && !line.startsWith("# ")) {
      const [value, list] = line.split(/:(.*)/s);
      list.trim().split(/\s+/).forEach((word) => words.set(word.replaceAll("_", " ").replaceAll("\ufe0f", ""), { section, value }));
    }
  }
  return words;
}

/** The lines of words.txt and the drawings that they lead to: "word, then name:languages, several parted by semicolons". */
export function words(subjects, lexiconText, synonymsText) {
  const own = lexicon(lexiconText);
  const english = annotations("en");
  const target = new Map(subjects.map((subject) => [subject, ours(subject, own, english)]));
  const found = new Map();
  const strength = new Map();
  const say = (word, language, subject, rank) => {
    const name = target.get(subject);
    const mine = own.get(word);
    if (!word || word.length > 60 || /^\d+$/.test(word)) return;
    if (mine && mine.section !== "colour" && (mine.section !== "subject" || mine.value === name || rank > 2 || !BETTER.has(subject.name))) return;
    const key = `${word}\t${language}`;
    if ((strength.get(key) ?? 9) <= rank) return;
    strength.set(key, rank);
    if (!found.has(word)) found.set(word, new Map());
    found.get(word).set(language, name);
  };
  const byName = new Map(subjects.map((subject) => [subject.name, subject]));
  for (const line of synonymsText.split("\n").filter((one) => one && !one.startsWith("#"))) {
    const [name, list] = line.split(": ");
    const subject = byName.get(name);
    if (subject) list.split(" ").forEach((word) => say(phrase(word.replaceAll("_", " ")), "en", subject, 1));
  }
  for (const language of LANGUAGES) named(language, subjects, say);
  const lines = [...found].map(([word, names]) => `${word}\t${grouped(names)}`);
  const motifs = new Set([...own.values()].filter((meaning) => meaning.section === "subject").map((meaning) => meaning.value));
  const reached = new Set([...found.values()].flatMap((names) => [...names.values()]));
  return { lines: lines.sort(bytewise), isDrawn: (subject) => !motifs.has(subject.title) && reached.has(subject.title) };
}

function named(language, subjects, say) {
  const names = annotations(language);
  const uses = new Map();
  for (const { keywords } of names.values()) new Set(keywords).forEach((word) => uses.set(word, (uses.get(word) ?? 0) + 1));
  for (const subject of subjects) {
    const there = names.get(plain(subject.character));
    if (!there) continue;
    const name = there.name.replace(/^[“"«]|[”"»]$/g, "");
    say(phrase(name), language, subject, 0);
    const parts = phrase(name).split(" ");
    const kept = there.keywords.map(phrase);
    if (language === "en") {
      say(phrase(subject.name.replaceAll("-", " ")), "en", subject, 2);
      if (subject.category === "Animals & Nature") say(phrase(name.replace(/ face$/, "")), "en", subject, 3);
      there.keywords.filter((word) => NAMING.has(phrase(word).replaceAll(" ", "_"))).forEach((word) => say(phrase(word), "en", subject, 4));
    }
    if (language === "de") there.keywords.filter((word) => uses.get(word) === 1 && /^\p{Lu}[\p{L}-]{2,}$/u.test(word)).forEach((word) => say(phrase(word), "de", subject, 4));
    const head = HEAD_LAST.has(language) ? parts.at(-1) : HEAD_FIRST.has(language) ? parts[0] : "";
    const people = subject.category === "People & Body" || subject.category === "Smileys & Emotion" || subject.category === "Symbols";
    if (UNSPACED.has(language)) kept.filter((word) => word.length > 1 && word !== parts[0] && UNSPACED.get(language)(parts[0], word)).forEach((word) => say(word, language, subject, 5));
    if (parts.length > 1 && head.length > 3 && kept.includes(head) && !people) say(head, language, subject, 5);
  }
  for (const subject of subjects) say(phrase(plain(subject.character)), "emoji", subject, 0);
}

/** Our own motif where it is the very thing, or the drawing itself. */
function ours(subject, own, english) {
  if (BETTER.has(subject.name)) return subject.title;
  const name = phrase(english.get(plain(subject.character))?.name ?? subject.name);
  const motif = own.get(SAME.has(subject.name) ? plain(subject.character) : name);
  return motif?.section === "subject" ? motif.value : subject.title;
}

function grouped(names) {
  const byName = new Map();
  names.forEach((name, language) => byName.set(name, [...(byName.get(name) ?? []), language]));
  return [...byName].map(([name, languages]) => `${name}:${languages.join(",")}`).join(";");
}

export const bytewise = (a, b) => Buffer.compare(Buffer.from(a.split("\t")[0]), Buffer.from(b.split("\t")[0]));
