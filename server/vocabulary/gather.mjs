#!/usr/bin/env node
// Generates the painter's wider vocabulary from the pinned packages: subjects beyond our own motifs, and their drawings.
//
//   npm ci && node gather.mjs            writes ../src/main/resources/painter/vocabulary/{drawings,words}.txt
// node gather.mjs --check [FOLDER] verifies that they match the packages; FOLDER replaces ../src/main/resources/painter
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { subjects, whole, line } from "./drawings.mjs";
import { words, bytewise } from "./words.mjs";

const RESOURCES = new URL("../src/main/resources/painter/", import.meta.url);
const read = (path) => readFileSync(path, "utf8");

const chosen = subjects();
const spoken = words(chosen, read(new URL("lexicon.txt", RESOURCES)), read(new URL("synonyms.txt", import.meta.url)));
const drawn = [...chosen.filter(spoken.isDrawn), ...whole(chosen)].map(line).sort(bytewise);
const files = { "vocabulary/drawings.txt": drawn, "vocabulary/words.txt": spoken.lines };

const [check, folder] = process.argv.slice(2);
const kept = folder ? pathToFileURL(`${folder}/`) : RESOURCES;
let stale = 0;
for (const [name, lines] of Object.entries(files)) {
  const path = new URL(name, kept);
  const text = `${lines.join("\n")}\n`;
  if (check === "--check") {
    if (read(path) === text) continue;
    console.error(`${name} differs from the packages' content: run node server/vocabulary/gather.mjs`);
    stale++;
  } else {
    mkdirSync(new URL("./", path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${name}: ${lines.length} lines, ${Math.round(text.length / 1024)} K characters`);
  }
}
process.exit(stale > 0 ? 1 : 0);
