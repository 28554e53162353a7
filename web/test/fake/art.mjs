/** Placeholder pictures for the fake API: a small SVG per style and seed, the same each time. */
export function art(style, seed) {
  const random = generator(seed * 2654435761);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const [sky, far, near, light, second] = pick(palettes[style] ?? palettes.cyberpunk);
  const parts = { cyberpunk: city, vaporwave: sun, "pixel-art": pixels, glitch: slices, meme: face }[style] ?? city;
  const body = parts({ random, pick, sky, far, near, light, second });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="1600" height="1600"><defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset="1" stop-color="${far}"/></linearGradient></defs><rect width="400" height="400" fill="url(#s)"/>${body}</svg>`;
}

const palettes = {
  cyberpunk: [["#0b0930", "#5a1a78", "#07061a", "#33e0ff", "#ff4fa0"], ["#041a2b", "#0f5d73", "#03080f", "#ffd04a", "#ff5a5a"], ["#1a0620", "#8a1d4e", "#090310", "#7dffb0", "#4ab8ff"]],
  vaporwave: [["#2b1055", "#d53a9d", "#190a3a", "#ffd36b", "#37e7ff"], ["#10224f", "#f0709a", "#0b1230", "#fff0a0", "#8cfff2"]],
  "pixel-art": [["#1b2a4a", "#27506b", "#0c1426", "#ffcf56", "#ef5b5b"], ["#2a1a3a", "#5a2a5a", "#140a20", "#8cf06a", "#ff8ad0"]],
  glitch: [["#0a0a0f", "#1f2430", "#000", "#ff3366", "#22e6d0"], ["#10000a", "#3a0a22", "#000", "#f8f32b", "#3b5bff"]],
  meme: [["#f2c14e", "#f78154", "#222", "#fff", "#5fad56"], ["#7bdff2", "#b2f7ef", "#222", "#fff", "#f7a072"]],
};

function city({ random, near, light, second, far }) {
  let out = `<circle cx="${100 + random() * 200}" cy="${80 + random() * 60}" r="${40 + random() * 45}" fill="${second}" opacity=".85"/>`;
  for (const [base, tone, opacity] of [[230, far, 0.8], [270, near, 0.75], [310, near, 1]]) {
    for (let x = -10; x < 410; ) {
      const width = 22 + random() * 46;
      const top = base - random() * 170;
      out += `<rect x="${x}" y="${top}" width="${width}" height="${400 - top}" fill="${tone}" opacity="${opacity}"/>`;
      for (let y = top + 10; y < 380 && opacity > 0.7; y += 13) for (let w = x + 5; w < x + width - 6; w += 9) if (random() > 0.72) out += `<rect x="${w}" y="${y}" width="4" height="6" fill="${random() > 0.3 ? light : second}" opacity="${0.4 + random() * 0.6}"/>`;
      x += width + 3;
    }
  }
  return out + `<rect y="352" width="400" height="48" fill="${near}"/>` + Array.from({ length: 26 }, () => `<rect x="${random() * 400}" y="${356 + random() * 40}" width="${10 + random() * 50}" height="1.6" fill="${random() > 0.5 ? light : second}" opacity="${0.3 + random() * 0.6}"/>`).join("");
}

function sun({ random, near, light, second }) {
  const y = 150 + random() * 40;
  let out = `<circle cx="200" cy="${y}" r="105" fill="${light}"/>`;
  for (let i = 0; i < 7; i++) out += `<rect x="80" y="${y + 4 + i * 15}" width="240" height="${2 + i * 1.7}" fill="${near}" opacity=".7"/>`;
  out += `<path d="M0 270 L70 ${200 + random() * 40} L140 262 L230 ${205 + random() * 30} L310 258 L400 ${200 + random() * 40} V280 H0z" fill="${near}"/><rect y="268" width="400" height="132" fill="${near}"/>`;
  for (let i = -12; i <= 12; i++) out += `<path d="M${200 + i * 9} 268 L${200 + i * 70} 400" stroke="${second}" stroke-width="1.2"/>`;
  for (let i = 0; i < 8; i++) out += `<path d="M0 ${270 + i * i * 2.3} H400" stroke="${second}" stroke-width="1.2"/>`;
  return out;
}

function pixels({ random, near, light, second }) {
  let out = "";
  for (let y = 0; y < 12; y++) for (let x = 0; x < 6; x++) {
    const edge = Math.abs(y - 6) / 6 + (5 - x) / 7;
    if (random() + edge > 1.25) continue;
    const fill = random() > 0.6 ? second : random() > 0.3 ? light : near;
    for (const px of [x, 11 - x]) out += `<rect x="${50 + px * 25}" y="${50 + y * 25}" width="25.5" height="25.5" fill="${fill}"/>`;
  }
  return out;
}

function slices({ random, light, second, near, far, sky }) {
  const inner = city({ random, near, light, second, far });
  let out = inner;
  for (let i = 0; i < 16; i++) out += `<rect x="${random() * 300 - 40}" y="${random() * 400}" width="${60 + random() * 260}" height="${2 + random() * 16}" fill="${[light, second, sky, "#fff"][Math.floor(random() * 4)]}" opacity="${0.35 + random() * 0.6}"/>`;
  return out;
}

function face({ random, near, light, second }) {
  const tilt = random() * 20 - 10;
  return `<g transform="rotate(${tilt} 200 210)"><rect x="95" y="100" width="210" height="200" rx="70" fill="${light}" stroke="${near}" stroke-width="8"/><circle cx="160" cy="180" r="22" fill="${near}"/><circle cx="240" cy="180" r="${16 + random() * 14}" fill="${near}"/><path d="M150 240 q50 ${random() * 60 - 10} 100 0" stroke="${near}" stroke-width="9" fill="none"/><path d="M95 120 l40 -60 30 45z" fill="${second}"/><path d="M305 120 l-40 -60 -30 45z" fill="${second}"/></g><text x="200" y="372" text-anchor="middle" font-family="Impact, sans-serif" font-size="44" fill="#fff" stroke="#000" stroke-width="2">SHIP IT</text>`;
}

/** A picture on its product, flat: enough for the layout of a grid. */
export function mockup(kind, style, seed, color = "#15181f") {
  const picture = `data:image/svg+xml;base64,${Buffer.from(art(style, seed)).toString("base64")}`;
  const shapes = {
    tee: `<path d="M120 70 l50 -22 q30 26 60 0 l50 22 62 58 -38 42 -28 -18 v210 h-152 v-210 l-28 18 -38 -42z" fill="${color}" stroke="#3a4152" stroke-width="1.5"/><image href="${picture}" x="145" y="130" width="110" height="110"/>`,
    poster: `<rect x="96" y="40" width="208" height="300" fill="#f4f1ea"/><image href="${picture}" x="106" y="50" width="188" height="280" preserveAspectRatio="xMidYMid slice"/><rect x="96" y="340" width="208" height="10" fill="#000" opacity=".35"/>`,
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><defs><radialGradient id="w"><stop stop-color="#2c3446"/><stop offset="1" stop-color="#151a26"/></radialGradient></defs><rect width="400" height="400" fill="url(#w)"/>${shapes[kind] ?? shapes.poster}</svg>`;
}

function generator(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
