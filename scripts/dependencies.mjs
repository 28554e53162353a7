// Reports outdated and vulnerable dependencies of server, web, e2e, contracts and the subgraph.
//
//   dependencies.mjs [--strict] [--from DIR]
//
// It asks Maven Central and the npm registry, through Maven's and npm's own commands, and nobody else, unless FOFO_OSV names a database
// with OSV's API, such as https://api.osv.dev: it is sent the names and versions that have no other audit. What could not be checked is
// reported as unknown, never as fine. --strict exits with 1 if something is vulnerable or unknown. --from reads earlier answers from files.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const NPM = ["web", "e2e", "contracts", "deploy/subgraph", "server/clients"];
const MOST_ASKED = 1000;
const PATIENCE = 30_000;

const args = process.argv.slice(2);
const strict = args.includes("--strict");
const from = args.includes("--from") ? args[args.indexOf("--from") + 1] : null;
const unknownArgument = args.find((arg, index) => arg !== "--strict" && arg !== "--from" && args[index - 1] !== "--from");
if (unknownArgument !== undefined || from === undefined) {
  console.error(`fofo: "${unknownArgument ?? "--from"}" is unknown: expected --deps [--strict]`);
  process.exit(2);
}

/** What a command printed, or what was kept of it: {text, error}. */
function answer(kept, cwd, command, ...words) {
  if (from !== null) {
    const file = join(from, kept);
    return existsSync(file) ? { text: readFileSync(file, "utf8"), error: "" } : { text: "", error: `there is no ${file}` };
  }
  const run = spawnSync(command, words, { cwd, encoding: "utf8", maxBuffer: 1 << 26 });
  return { text: run.stdout ?? "", error: run.error?.message ?? run.stderr ?? "", status: run.status };
}

/** Lines such as `org.a:b ..... 1.0 -> 2.0`, which may break after the dots; of properties, those whose versions no dependency told. */
function mavenUpdates(text) {
  const plain = text.replace(/\x1b\[[0-9;]*m/g, "").replace(/^\[INFO\] ?/gm, "").replace(/\.\.\.\s*\n\s+(?=\S+ -> )/g, "... ");
  const found = [...plain.matchAll(/^ +([\w.-]+:[\w.-]+|\$\{[\w.-]+\})[ .]+(\S+) -> (\S+)\s*$/gm)].map(([, name, now, newest]) => ({ part: "server", name, now, newest }));
  const told = new Set(found.filter((one) => !one.name.startsWith("$")).map((one) => `${one.now} ${one.newest}`));
  return unique(found.filter((one) => !one.name.startsWith("$") || !told.has(`${one.now} ${one.newest}`)));
}

/** Lines such as `org.a:b:jar:1.0:runtime`, some with a classifier before the version. */
function mavenPackages(text) {
  const found = [...text.replace(/\x1b\[[0-9;]*m/g, "").matchAll(/^\[INFO\] +([\w.-]+):([\w.-]+):jar:(?:[\w.-]+:)?([\w.-]+):(?:compile|runtime)\b/gm)];
  return unique(found.map(([, group, artifact, version]) => ({ part: "server", ecosystem: "Maven", name: `${group}:${artifact}`, version })));
}

function npmOutdated(part, text) {
  const said = JSON.parse(text || "{}");
  if (said.error) throw new Error(said.error.summary || said.error.code || "npm gives no reason");
  return Object.entries(said).map(([name, one]) => (Array.isArray(one) ? [name, one[0]] : [name, one]))
    .map(([name, one]) => ({ part, name, now: one.current ?? one.wanted, newest: one.latest }))
    .filter((one) => one.now !== one.newest);
}

function npmAudit(part, text) {
  const said = JSON.parse(text || "{}");
  if (said.error || said.message || !said.vulnerabilities) throw new Error(said.message || said.error?.summary || "npm gives no audit");
  const causes = Object.values(said.vulnerabilities).flatMap((one) => one.via.filter((via) => typeof via === "object")
    .map((via) => ({ part, name: one.name, version: via.range, severity: via.severity, id: via.url?.split("/").pop() ?? "", title: via.title ?? "" })));
  return unique(causes);
}

function lockedPackages(part) {
  const lock = JSON.parse(readFileSync(join(part, "package-lock.json"), "utf8"));
  return unique(Object.entries(lock.packages).filter(([path, one]) => path.includes("node_modules/") && one.version)
    .map(([path, one]) => ({ part, ecosystem: "npm", name: one.name ?? path.split("node_modules/").pop(), version: one.version })));
}

/** OSV's answer to a batch, in the sequence of the questions. */
function osvFindings(packages, said) {
  if (!Array.isArray(said.results) || said.results.length !== packages.length) throw new Error("the reply is not from OSV");
  return packages.flatMap((one, index) => (said.results[index].vulns ?? []).map((found) => ({ ...one, severity: "", id: found.id, title: "" })));
}

async function askOsv(packages) {
  const found = [];
  for (let begin = 0; begin < packages.length; begin += MOST_ASKED) {
    const some = packages.slice(begin, begin + MOST_ASKED);
    const queries = some.map(({ ecosystem, name, version }) => ({ package: { ecosystem, name }, version }));
    const reply = await fetch(new URL("/v1/querybatch", process.env.FOFO_OSV), { method: "POST", body: JSON.stringify({ queries }), signal: AbortSignal.timeout(PATIENCE) });
    if (!reply.ok) throw new Error(`it replied ${reply.status}`);
    found.push(...osvFindings(some, await reply.json()));
  }
  return found;
}

function unique(rows) {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function step(now, newest) {
  const [a, b] = [now, newest].map((version) => version.replace(/^\D+/, "").split(/[.-]/));
  if (a[0] !== b[0]) return "major";
  return a[1] === b[1] ? "patch" : "minor";
}

function firstLine(error) {
  const line = (error instanceof Error ? error.message : String(error)).split("\n").find((one) => one.trim() !== "") ?? "no reason given";
  return line.replace(/https?:\/\/\S+/g, (url) => new URL(url).host).slice(0, 140);
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]))).join("  ")}`.trimEnd()).join("\n");
}

const outdated = [];
const vulnerable = [];
const unasked = [];
const unaudited = [];

const updates = answer("maven-updates.txt", ".", "mvn", "-B", "-ntp", "-f", "server/pom.xml", "versions:display-parent-updates", "versions:display-dependency-updates", "versions:display-property-updates");
if (/BUILD SUCCESS/.test(updates.text)) outdated.push(...mavenUpdates(updates.text));
else unasked.push(["server", firstLine(/\[ERROR\] (.*)/.exec(updates.text)?.[1] ?? updates.error)]);

for (const part of NPM) {
  const said = answer(`${part}-outdated.json`, part, "npm", "outdated", "--json");
  try {
    if (from !== null && said.error) throw new Error(said.error);
    outdated.push(...npmOutdated(part, said.text));
  } catch (error) {
    unasked.push([part, firstLine(error)]);
  }
  const audit = answer(`${part}-audit.json`, part, "npm", "audit", "--json");
  try {
    vulnerable.push(...npmAudit(part, audit.text));
  } catch (error) {
    unaudited.push([part, `its registry gives no audit (${firstLine(error)})`]);
  }
}
unaudited.unshift(["server", "Maven Central keeps no list of vulnerabilities"]);

if (process.env.FOFO_OSV) {
  for (const row of [...unaudited]) {
    const [part] = row;
    try {
      const list = part === "server" ? mavenPackages(answer("maven-list.txt", ".", "mvn", "-B", "-ntp", "-f", "server/pom.xml", "dependency:list", "-DincludeScope=runtime").text) : lockedPackages(part);
      if (list.length === 0) throw new Error("its dependencies could not be listed");
      vulnerable.push(...(await askOsv(list)));
      unaudited.splice(unaudited.indexOf(row), 1);
    } catch (error) {
      row[1] += `; FOFO_OSV did not help: ${firstLine(error)}${error.cause ? ` (${firstLine(error.cause)})` : ""}`;
    }
  }
}

console.log("Outdated:");
if (outdated.length > 0) {
  const rank = { major: 0, minor: 1, patch: 2 };
  const rows = outdated.map((one) => ({ ...one, step: step(one.now, one.newest) })).sort((a, b) => rank[a.step] - rank[b.step]);
  console.log(table([["step", "part", "name", "now", "newest"], ...rows.map((one) => [one.step, one.part, one.name, one.now, one.newest])]));
}
for (const [part, why] of unasked) console.log(`  UNKNOWN  ${part}: ${why}`);
if (outdated.length + unasked.length === 0) console.log("  nothing");
console.log("Vulnerable:");
if (vulnerable.length > 0) {
  console.log(table([["part", "name", "version", "severity", "advisory"], ...vulnerable.map((one) => [one.part, one.name, one.version, one.severity || "?", `${one.id} ${one.title}`.trim()])]));
}
for (const [part, why] of unaudited) console.log(`  UNKNOWN  ${part}: ${why}`);
if (vulnerable.length + unaudited.length === 0) console.log("  nothing");
if (unaudited.length > 0 && !process.env.FOFO_OSV) console.log("  (FOFO_OSV=https://api.osv.dev ./fofo doctor --deps asks that database, which then learns names and versions)");
const unknown = new Set([...unasked, ...unaudited].map(([part]) => part));
console.log(`${outdated.length} outdated, ${vulnerable.length} vulnerable${unknown.size > 0 ? `; could not check everything of ${[...unknown].join(", ")}` : ""}.`);
process.exit(unasked.length === NPM.length + 1 || (strict && vulnerable.length + unaudited.length + unasked.length > 0) ? 1 : 0);
