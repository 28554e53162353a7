// The visible part of each shape of a drawing: shapes painted over one another on a grid of 100 × 100 cells.
import { polygon } from "./outline.mjs";

const CELLS = 100;

/** For each cell the index of the shape on top, or -1. */
export function grid(shapes) {
  const cells = new Int16Array(CELLS * CELLS).fill(-1);
  shapes.forEach((shape, index) => {
    const edges = shape.subpaths.flatMap((subpath) => {
      const points = polygon(subpath);
      return points.map((point, i) => [point, points[(i + 1) % points.length]]);
    });
    for (let row = 0; row < CELLS; row++) {
      const y = ((row + 0.5) * 1000) / CELLS;
      const crossings = edges
        .filter(([[, a], [, b]]) => a > y !== b > y)
        .map(([[ax, ay], [bx, by]]) => [ax + ((y - ay) / (by - ay)) * (bx - ax), by > ay ? 1 : -1])
        .sort((one, other) => one[0] - other[0]);
      let winding = 0;
      crossings.forEach(([x, way], i) => {
        winding += way;
        if (winding === 0 || i + 1 === crossings.length) return;
        const [from, to] = [x, crossings[i + 1][0]].map((at) => Math.max(0, Math.min(CELLS, Math.ceil((at * CELLS) / 1000 - 0.5))));
        cells.fill(index, row * CELLS + from, row * CELLS + to);
      });
    }
  });
  return cells;
}

/** How many cells show each shape. */
export function areas(shapes) {
  const counts = new Array(shapes.length).fill(0);
  grid(shapes).forEach((index) => index >= 0 && counts[index]++);
  return counts;
}
