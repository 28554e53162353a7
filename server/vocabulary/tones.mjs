// The colours of a drawing as the painter's tones: up to five families, each lit and shaded, besides near black and near white.
import { areas } from "./seen.mjs";

/** OKLab's lightness, chroma and hue of "#rrggbb" (Ottosson, https://bottosson.github.io/posts/oklab/). */
export function oklch(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const A = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const B = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { L: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, C: Math.hypot(A, B), A, B, h: (Math.atan2(B, A) * 180) / Math.PI };
}

const distance = (a, b) => Math.hypot((a.L - b.L) * 1.2, (a.A - b.A) * 2, (a.B - b.B) * 2);

/** Whether two colours are one thing in other light. */
function akin(a, b) {
  if (Math.abs(a.L - b.L) > 0.27) return false;
  if (a.C < 0.035 || b.C < 0.035) return a.C < 0.05 && b.C < 0.05;
  const turn = Math.abs(((a.h - b.h + 540) % 360) - 180);
  return turn < (Math.min(a.C, b.C) < 0.07 ? 34 : 24) && Math.abs(a.C - b.C) < 0.13;
}

/** Each shape's tone (those of skin and hair are told), and the five natural colours: base, second, shining, third, fourth. */
export function toned(shapes, people) {
  const seen = areas(shapes);
  const whole = seen.reduce((sum, area) => sum + area, 0);
  const colours = new Map();
  shapes.forEach(({ fill }, i) => colours.set(fill, (colours.get(fill) ?? 0) + seen[i]));
  const sorted = [...colours].map(([hex, area]) => ({ hex, area, ...oklch(hex) })).sort((a, b) => b.area - a.area);
  const families = [];
  const tones = new Map();
  for (const colour of sorted) {
    const share = colour.area / whole;
    if (people.has(colour.hex)) tones.set(colour.hex, people.get(colour.hex));
    else if (share < 0.34 && colour.L < 0.34 && colour.C < 0.09) tones.set(colour.hex, "dark");
    else if (share < 0.34 && colour.L > 0.93 && colour.C < 0.035) tones.set(colour.hex, "pale");
    else {
      let family = families.find((other) => akin(other.lead, colour));
      if (!family && families.length < 5) families.push((family = { lead: colour, area: 0, members: [] }));
      family ??= families.toSorted((a, b) => distance(a.lead, colour) - distance(b.lead, colour))[0];
      family.members.push(colour);
      family.area += colour.area;
    }
  }
  if (families.length === 0) families.push({ lead: sorted[0], area: 0, members: [] });
  const roles = named(families.sort((a, b) => b.area - a.area));
  for (const [role, family] of Object.entries(roles)) family.members.forEach((member) => tones.set(member.hex, lit(role, family.lead, member)));
  const natural = ["base", "second", "accent", "third", "fourth"].map((role) => (roles[role] ?? fallback(role, roles)).lead.hex);
  return { tones: shapes.map(({ fill }) => tones.get(fill)), natural, seen };
}

/** The largest is the base, the next the second; of the rest the most vivid is what shines. */
function named([base, second, ...rest]) {
  const roles = { base };
  if (second) roles.second = second;
  const vivid = rest.toSorted((a, b) => b.lead.C - a.lead.C)[0];
  if (vivid && vivid.lead.C > 0.08) roles.accent = vivid;
  const others = rest.filter((family) => family !== roles.accent);
  if (others[0]) roles.third = others[0];
  if (others[1]) roles.fourth = others[1];
  if (others[2]) roles.accent = others[2];
  return roles;
}

const fallback = (role, { base, second }) => (role === "accent" ? { lead: { hex: "#ffd23f" } } : second ?? base);

function lit(role, lead, member) {
  const by = member.L - lead.L;
  const lower = { base: "shade", second: "secondshade", accent: "accent", third: "thirdshade", fourth: "fourthshade" };
  const higher = { base: "light", second: "second", accent: "accent", third: "third", fourth: "fourth" };
  return by < -0.035 ? lower[role] : by > 0.035 ? higher[role] : role;
}
