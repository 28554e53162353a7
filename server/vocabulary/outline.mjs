// SVG bodies as filled outlines: lists of subpaths made of cubic curves and lines, in a box of 1000 × 1000, each wound so that all of them
// together can be filled as one.

const BOX = 1000 / 32;

/** The coloured shapes of an icon's body, bottom first: {fill, rule, subpaths}. Strokes, filters and clips are left out. */
export function shapes(body) {
  const found = [];
  const named = new Map();
  const stack = [{ fill: "#000000", opacity: 1, hidden: false }];
  const gradients = new Map();
  let gradient = null;
  for (const tag of body.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>/g)) {
    const [, closing, name, text, empty] = tag;
    const has = Object.fromEntries([...text.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)].map((pair) => [pair[1], pair[2]]));
    if (closing) {
      if (["g", "defs", "clipPath", "filter"].includes(name)) stack.pop();
      if (name.endsWith("Gradient")) gradient = null;
      continue;
    }
    if (name.endsWith("Gradient")) {
      gradients.set(has.id, []);
      gradient = gradients.get(has.id);
    } else if (name === "stop") {
      if (!has["stop-opacity"]) gradient?.push(has["stop-color"] ?? "#000000");
    }
    const outer = stack.at(-1);
    const inner = {
      fill: has.fill ?? outer.fill,
      opacity: outer.opacity * Number(has.opacity ?? 1),
      hidden: outer.hidden || ["defs", "clipPath", "filter"].includes(name),
    };
    if (["g", "defs", "clipPath", "filter"].includes(name) && !empty) stack.push(inner);
    const data = pathOf(name, has);
    if (data) {
      const shape = { ...inner, rule: has["fill-rule"] ?? "nonzero", data, transform: has.transform };
      if (has.id) named.set(has.id, shape);
      if (!inner.hidden) found.push(shape);
    } else if (name === "use") {
      found.push({ use: (has.href ?? "").slice(1), ...inner });
    }
  }
  return found
    .map((shape) => (shape.use ? { ...named.get(shape.use), fill: shape.fill, opacity: shape.opacity } : shape))
    .map((shape) => ({ ...shape, fill: solid(shape.fill, gradients) }))
    .filter((shape) => shape.data && shape.fill && shape.opacity > 0.3)
    .map((shape) => ({ fill: shape.fill, subpaths: wound(placed(cubics(shape.data), shape.transform), shape.rule) }))
    .filter((shape) => shape.subpaths.length > 0);
}

/** A colour as six digits, a gradient by its middle; null for what is not filled. */
function solid(fill, gradients) {
  if (fill.startsWith("url(")) {
    const stops = gradients.get(fill.slice(5, -1)) ?? [];
    return stops.length === 0 ? null : solid(stops[Math.floor(stops.length / 2)], gradients);
  }
  if (fill === "none") return null;
  const named = { white: "#ffffff", black: "#000000", "#fff": "#ffffff", "#000": "#000000" }[fill] ?? fill;
  const short = /^#(.)(.)(.)$/.exec(named);
  return short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : named.toLowerCase();
}

function pathOf(name, has) {
  const n = (key) => Number(has[key] ?? 0);
  switch (name) {
    case "path":
      return has.d;
    case "circle":
      return ellipse(n("cx"), n("cy"), n("r"), n("r"));
    case "ellipse":
      return ellipse(n("cx"), n("cy"), n("rx"), n("ry"));
    case "rect": {
      const [x, y, w, h] = ["x", "y", "width", "height"].map(n);
      const r = Math.min(Number(has.rx ?? has.ry ?? 0), w / 2, h / 2);
      return r === 0
        ? `M${x} ${y}h${w}v${h}h${-w}z`
        : `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
    }
    default:
      return null;
  }
}

const ellipse = (x, y, rx, ry) => `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;

/** Subpaths as {start, segments}, each segment the six numbers of a cubic curve or the two of a line; absolute. */
function cubics(data) {
  const tokens = data.match(/[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g) ?? [];
  const subpaths = [];
  let at = 0;
  let command = "M";
  let [x, y, controlX, controlY, before] = [0, 0, 0, 0, ""];
  let path = null;
  const number = () => Number(tokens[at++]);
  // the flags of an arc may follow without a space between them: "0 01.5"
  const flag = () => {
    const token = tokens[at];
    if (token.length === 1 || !/^[01]/.test(token)) return number();
    tokens[at] = token.slice(1);
    return Number(token[0]);
  };
  const begin = (toX, toY) => {
    path = { start: [toX, toY], segments: [] };
    subpaths.push(path);
    [x, y] = [toX, toY];
  };
  const line = (toX, toY) => {
    if (toX !== x || toY !== y) path.segments.push([toX, toY]);
    [x, y] = [toX, toY];
  };
  const curve = (...p) => {
    path.segments.push(p);
    [controlX, controlY, x, y] = [p[2], p[3], p[4], p[5]];
  };
  while (at < tokens.length) {
    if (/[a-zA-Z]/.test(tokens[at])) command = tokens[at++];
    const relative = command === command.toLowerCase();
    const [baseX, baseY] = relative ? [x, y] : [0, 0];
    const kind = command.toUpperCase();
    const smooth = (kinds) => (kinds.includes(before) ? [2 * x - controlX, 2 * y - controlY] : [x, y]);
    if (kind !== "M" && kind !== "Z" && path === null) begin(x, y);
    switch (kind) {
      case "M":
        begin(baseX + number(), baseY + number());
        command = relative ? "l" : "L";
        break;
      case "L":
        line(baseX + number(), baseY + number());
        break;
      case "H":
        line(baseX + number(), y);
        break;
      case "V":
        line(x, baseY + number());
        break;
      case "C":
        curve(baseX + number(), baseY + number(), baseX + number(), baseY + number(), baseX + number(), baseY + number());
        break;
      case "S":
        curve(...smooth("CS"), baseX + number(), baseY + number(), baseX + number(), baseY + number());
        break;
      case "Q":
      case "T": {
        const [qx, qy] = kind === "Q" ? [baseX + number(), baseY + number()] : smooth("QT");
        const [toX, toY] = [baseX + number(), baseY + number()];
        curve(x + ((qx - x) * 2) / 3, y + ((qy - y) * 2) / 3, toX + ((qx - toX) * 2) / 3, toY + ((qy - toY) * 2) / 3, toX, toY);
        [controlX, controlY] = [qx, qy];
        break;
      }
      case "A":
        arc([number(), number(), number(), flag(), flag(), baseX + number(), baseY + number()], x, y).forEach((p) => curve(...p));
        break;
      case "Z": {
        const [startX, startY] = path.start;
        path = null;
        [x, y] = [startX, startY];
        break;
      }
      default:
        throw new Error(`path command "${command}" is unknown`);
    }
    before = kind;
  }
  return subpaths.filter((subpath) => subpath.segments.length > 0);
}

/** An elliptical arc as cubic curves of at most a quarter turn: the SVG standard's implementation notes, F.6. */
function arc([radiusX, radiusY, degrees, large, sweep, toX, toY], x, y) {
  let [rx, ry] = [Math.abs(radiusX), Math.abs(radiusY)];
  if (rx === 0 || ry === 0 || (toX === x && toY === y)) return [[x, y, toX, toY, toX, toY]];
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const px = (cos * (x - toX) + sin * (y - toY)) / 2;
  const py = (-sin * (x - toX) + cos * (y - toY)) / 2;
  const short = (px / rx) ** 2 + (py / ry) ** 2;
  if (short > 1) [rx, ry] = [rx * Math.sqrt(short), ry * Math.sqrt(short)];
  const rest = Math.max(0, (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2) / ((rx * py) ** 2 + (ry * px) ** 2);
  const root = (large === sweep ? -1 : 1) * Math.sqrt(rest);
  const [qx, qy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const [centreX, centreY] = [cos * qx - sin * qy + (x + toX) / 2, sin * qx + cos * qy + (y + toY) / 2];
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let by = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from;
  if (sweep && by < 0) by += 2 * Math.PI;
  if (!sweep && by > 0) by -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(by) / (Math.PI / 2) - 1e-6));
  const step = by / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const point = (ux, uy) => [centreX + cos * rx * ux - sin * ry * uy, centreY + sin * rx * ux + cos * ry * uy];
  return Array.from({ length: pieces }, (_, i) => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    return [
      ...point(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      ...point(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      ...(i === pieces - 1 ? [toX, toY] : point(Math.cos(b), Math.sin(b))),
    ];
  });
}

/** In whole thousandths of the box, after the shape's own transform. */
function placed(subpaths, transform) {
  const [a, b, c, d, e, f] = matrix(transform);
  const move = (points) =>
    points.flatMap((_, i) =>
      i % 2 === 1 ? [] : [Math.round((a * points[i] + c * points[i + 1] + e) * BOX), Math.round((b * points[i] + d * points[i + 1] + f) * BOX)],
    );
  return subpaths.map(({ start, segments }) => ({ start: move(start), segments: segments.map(move) }));
}

function matrix(transform) {
  let all = [1, 0, 0, 1, 0, 0];
  for (const [, name, text] of (transform ?? "").matchAll(/([a-zA-Z]+)\(([^)]*)\)/g)) {
    const n = text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g).map(Number);
    const angle = (n[0] * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [x, y] = [n[1] ?? 0, n[2] ?? 0];
    const next = {
      matrix: n,
      translate: [1, 0, 0, 1, n[0], n[1] ?? 0],
      scale: [n[0], 0, 0, n[1] ?? n[0], 0, 0],
      rotate: [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y],
    }[name];
    const [a, b, c, d, e, f] = all;
    const [p, q, r, s, t, u] = next;
    all = [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
  }
  return all;
}

/** The corners of a subpath, its curves cut into straight pieces. */
export function polygon({ start, segments }) {
  const points = [start];
  for (const s of segments) {
    const [x, y] = points.at(-1);
    for (let i = 1; s.length === 6 && i < 8; i++) {
      const [t, u] = [i / 8, 1 - i / 8];
      const at = (p0, p1, p2, p3) => u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
      points.push([at(x, s[0], s[2], s[4]), at(y, s[1], s[3], s[5])]);
    }
    points.push(s.slice(-2));
  }
  return points;
}

const area = (points) => points.reduce((sum, [x, y], i) => sum + x * points[(i + 1) % points.length][1] - points[(i + 1) % points.length][0] * y, 0) / 2;

function contains(points, [x, y]) {
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [[xi, yi], [xj, yj]] = [points[i], points[j]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function reversed({ start, segments }) {
  const ends = [start, ...segments.map((s) => s.slice(-2))];
  return {
    start: ends.at(-1),
    segments: segments.map((s, i) => (s.length === 2 ? ends[i] : [s[2], s[3], s[0], s[1], ...ends[i]])).reverse(),
  };
}

/** Fillable by either rule, and beside others: what is filled winds one way round, holes the other, and what changes nothing is gone. */
function wound(subpaths, rule) {
  const outlines = subpaths.map((subpath) => ({ subpath, points: polygon(subpath) }));
  outlines.forEach((outline) => (outline.area = area(outline.points)));
  const real = outlines.filter((outline) => Math.abs(outline.area) > 30);
  const filled = (sum) => (rule === "evenodd" ? sum % 2 !== 0 : sum !== 0);
  return real.flatMap((outline) => {
    const outside = real
      .filter((other) => other !== outline && Math.abs(other.area) > Math.abs(outline.area) && contains(other.points, outline.points[0]))
      .reduce((sum, other) => sum + Math.sign(other.area), 0);
    const [before, after] = [filled(outside), filled(outside + Math.sign(outline.area))];
    if (before === after) return [];
    return [after === outline.area > 0 ? outline.subpath : reversed(outline.subpath)];
  });
}
