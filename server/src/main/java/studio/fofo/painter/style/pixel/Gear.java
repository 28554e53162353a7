package studio.fofo.painter.style.pixel;

import studio.fofo.painter.palette.Palette;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.PixelField;

/** Hats and glasses, pixel by pixel, around the middle of a face. */
final class Gear {

  private final PixelField sprite;
  private final Palette palette;
  private final int x;
  private final int half;
  private final int unit;

  Gear(PixelField sprite, Palette palette, int x, int half) {
    this.sprite = sprite;
    this.palette = palette;
    this.x = x;
    this.half = half;
    this.unit = Math.max(1, half / 8);
  }

  void glasses(String kind, int eyes) {
    Colour dark = Colour.of("#101018");
    switch (kind) {
      case "Shades" -> {
        box(x - half, eyes - unit, 2 * half, unit, dark);
        lens(eyes, dark, dark);
        box(x - half + unit, eyes, unit, unit, palette.pale());
        box(x + 2 * unit, eyes, unit, unit, palette.pale());
      }
      case "3D glasses" -> {
        lens(eyes, Colour.of("#ff2a4d"), Colour.of("#19c8ff"));
        box(x - half, eyes - unit, 2 * half, unit, Colour.WHITE);
        box(x - unit / 2, eyes, unit, 2 * unit, Colour.WHITE);
      }
      case "Visor" -> {
        box(x - half, eyes - 2 * unit, 2 * half, 4 * unit, dark);
        box(x - half + unit, eyes - unit, 2 * half - 2 * unit, 2 * unit, palette.light(0));
        box(x - half + unit, eyes - unit, half, unit, palette.light(0).mix(Colour.WHITE, 0.6));
      }
      case "Laser eyes" -> {
        box(x + unit, eyes, sprite.columns(), unit, Colour.of("#ff2a2a"));
        box(x - half + 2 * unit, eyes, sprite.columns(), unit, Colour.of("#ff2a2a"));
        box(x + 2 * unit, eyes - unit, 2 * unit, 3 * unit, Colour.of("#ffd0c0"));
        box(x - half + 2 * unit, eyes - unit, 2 * unit, 3 * unit, Colour.of("#ffd0c0"));
      }
      case "Round glasses" -> {
        for (int side = -1; side <= 1; side += 2) {
          int middle = x + side * (half / 2 + unit / 2);
          ring(middle, eyes, Math.max(3, half * 2 / 5), palette.light(2));
        }
        box(x - unit, eyes, 2 * unit, unit, palette.light(2));
      }
      default -> {}
    }
  }

  void hat(String kind, int brow, int eyes) {
    Colour colour = palette.light(1);
    int top = Math.max(0, brow - half);
    switch (kind) {
      case "Cap" -> {
        box(x - half * 3 / 4, top + half / 3, half * 3 / 2, brow - top - half / 3, colour);
        box(x - half / 2, top, half, half / 3, colour.lighter(0.06));
        box(x - half * 3 / 4, brow - unit, half * 7 / 4 + unit, 2 * unit, colour.darker(0.15));
      }
      case "Crown" -> {
        Colour gold = Colour.of("#ffcf33");
        int low = brow - unit;
        box(x - half * 2 / 3, low - 3 * unit, half * 4 / 3, 3 * unit, gold);
        for (int i = -1; i <= 1; i++) {
          box(x + i * half * 5 / 9 - unit, low - 6 * unit, 2 * unit, 4 * unit, gold);
          box(x + i * half * 5 / 9 - unit / 2, low - 2 * unit, unit, unit, palette.light(0));
        }
        box(x - half * 2 / 3, low - unit, half * 4 / 3, unit, Colour.of("#d18b12"));
      }
      case "Beanie" -> {
        box(x - half * 3 / 4, top + half / 4, half * 3 / 2, brow - top - half / 4, colour);
        box(x - half * 4 / 5, brow - 3 * unit, half * 8 / 5, 3 * unit, colour.lighter(0.14));
        box(x - half / 2, top, half, half / 4, colour);
        box(x - 2 * unit, top - 2 * unit, 4 * unit, 3 * unit, palette.pale());
      }
      case "Top hat" -> {
        Colour black = Colour.of("#17141f");
        box(x - half, brow - 2 * unit, 2 * half, 2 * unit, black);
        box(x - half * 3 / 5, Math.max(0, brow - half * 5 / 4), half * 6 / 5, half * 5 / 4, black);
        box(x - half * 3 / 5, brow - 4 * unit, half * 6 / 5, 2 * unit, palette.light(0));
      }
      case "Halo" -> {
        box(x - half / 2, Math.max(0, top - 2 * unit), half, unit, Colour.of("#fff3a8"));
        box(x - half / 2 - unit, Math.max(0, top - unit), unit, unit, Colour.of("#ffe14d"));
        box(x + half / 2, Math.max(0, top - unit), unit, unit, Colour.of("#ffe14d"));
        box(x - half / 2, top, half, unit, Colour.of("#ffe14d"));
      }
      case "Headphones" -> {
        box(x - half - unit, top, 2 * half + 2 * unit, 2 * unit, Colour.of("#20202c"));
        for (int side = -1; side <= 1; side += 2) {
          int at = side < 0 ? x - half - 2 * unit : x + half;
          box(at, top, unit, eyes - top, Colour.of("#20202c"));
          box(at - unit / 2, eyes - 3 * unit, 3 * unit, 6 * unit, palette.light(0));
        }
      }
      case "Bandana" -> {
        box(x - half * 9 / 10, brow - 2 * unit, half * 9 / 5, 4 * unit, palette.light(0));
        for (int i = -half; i < half; i += 3 * unit) {
          box(x + i, brow - unit, unit, unit, palette.pale());
        }
      }
      default -> {}
    }
  }

  private void lens(int eyes, Colour left, Colour right) {
    int wide = Math.max(2, half - 2 * unit);
    box(x - half + unit, eyes - unit, wide, 4 * unit, left);
    box(x + unit, eyes - unit, wide, 4 * unit, right);
  }

  private void ring(int cx, int cy, int radius, Colour colour) {
    for (int row = -radius; row <= radius; row++) {
      for (int column = -radius; column <= radius; column++) {
        int square = row * row + column * column;
        if (square <= radius * radius && square > (radius - 1) * (radius - 1) - 1) {
          sprite.set(cx + column, cy + row, colour.argb());
        }
      }
    }
  }

  private void box(int left, int top, int wide, int tall, Colour colour) {
    for (int row = top; row < top + Math.max(1, tall); row++) {
      for (int column = left; column < left + Math.max(1, wide); column++) {
        sprite.set(column, row, colour.argb());
      }
    }
  }
}
