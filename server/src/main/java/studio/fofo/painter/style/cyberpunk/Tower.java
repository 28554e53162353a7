package studio.fofo.painter.style.cyberpunk;

import studio.fofo.painter.random.Chance;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.PathBuilder;

/**
 * One building: a body with its own kind of roof, and a façade split recursively until only windows are left.
 *
 * <p>All windows of one brightness are one path, so that a city with thousands stays small.
 */
final class Tower {

  private final Chance chance;
  private final PathBuilder bright = Path.begin();
  private final PathBuilder warm = Path.begin();
  private final PathBuilder dim = Path.begin();

  Tower(Chance chance) {
    this.chance = chance;
  }

  /** Paints a building from {@code top} to {@code ground}; {@code detail} 0…1 is how lit it is. */
  void paint(Canvas canvas, double x, double width, double top, double ground, Ink body, Colour window, Colour second, double detail) {
    canvas.fill(outline(x, width, top, ground), body);
    if (detail > 0) {
      split(x + width * 0.08, top + width * 0.12, width * 0.84, ground - top - width * 0.12, detail, 0);
      canvas.fill(dim.build(), window.alpha(0.22 * detail + 0.05));
      canvas.fill(warm.build(), second.alpha(0.72 * detail + 0.1));
      canvas.fill(bright.build(), window.mix(Colour.WHITE, 0.35).alpha(0.8 * detail + 0.12));
    }
  }

  private Path outline(double x, double width, double top, double ground) {
    PathBuilder path = Path.begin().rectangle(x, top, width, ground - top);
    double mid = x + width / 2;
    switch (chance.whole(0, 8)) {
      case 0 -> path.polygon(x, top + 1, mid, top - width * 0.5, x + width, top + 1);
      case 1 -> path.rectangle(x + width * 0.2, top - width * 0.3, width * 0.6, width * 0.32).rectangle(x + width * 0.36, top - width * 0.6,
          width * 0.28, width * 0.32);
      case 2 -> path.polygon(x, top + 1, x + width, top - width * 0.42, x + width, top + 1);
      case 3 -> path.ellipse(mid, top, width / 2, width * 0.3);
      case 4 -> path.rectangle(x + width * 0.12, top - width * 0.16, width * 0.3, width * 0.18).rectangle(x + width * 0.6,
          top - width * 0.26, width * 0.22, width * 0.28);
      case 5 -> path.polygon(x, top + 1, x + width * 0.1, top - width * 0.35, x + width * 0.9, top - width * 0.35, x + width, top + 1);
      case 6 -> path.rectangle(x - width * 0.05, top, width * 1.1, width * 0.07).rectangle(x + width * 0.4, top - width * 0.2, width * 0.2,
          width * 0.2);
      default -> path.rectangle(x, top - 1, width, 2);
    }
    if (chance.happens(0.45)) {
      double mast = x + width * chance.between(0.2, 0.8);
      path.rectangle(mast, top - width * chance.between(0.5, 1.2), Math.max(1.2, width * 0.025), width * 1.25);
    }
    return path.build();
  }

  private void split(double x, double y, double width, double height, double detail, int depth) {
    if (width < 4 || height < 4) {
      return;
    }
    boolean small = width < 34 && height < 46;
    if (small || depth > 7) {
      windows(x, y, width, height, detail);
      return;
    }
    double share = chance.between(0.3, 0.7);
    if (height * chance.between(0.8, 1.4) > width) {
      split(x, y, width, height * share - 1.5, detail, depth + 1);
      split(x, y + height * share, width, height * (1 - share), detail, depth + 1);
    } else {
      split(x, y, width * share - 2, height, detail, depth + 1);
      split(x + width * share, y, width * (1 - share), height, detail, depth + 1);
    }
  }

  private void windows(double x, double y, double width, double height, double detail) {
    double pitchX = chance.pick(6.5, 8.0, 10.5);
    double pitchY = chance.pick(7.0, 9.0, 12.0);
    double lit = chance.pick(0.08, 0.2, 0.42, 0.75) * detail;
    boolean strips = chance.happens(0.16);
    for (double row = y; row + pitchY < y + height; row += pitchY) {
      if (strips) {
        (chance.happens(lit) ? bright : dim).rectangle(x, row, width, pitchY * 0.3);
        continue;
      }
      for (double column = x; column + pitchX < x + width; column += pitchX) {
        double roll = chance.unit();
        PathBuilder pane = roll < lit * 0.55 ? bright : roll < lit ? warm : roll < lit + 0.25 ? dim : null;
        if (pane != null) {
          pane.rectangle(column, row, pitchX * 0.58, pitchY * 0.55);
        }
      }
    }
  }
}
