package studio.fofo.painter.style.pixel;

import java.util.List;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.PixelField;

/** Sprites of another age: eight compositions from a portrait to a title screen. */
public final class PixelArt implements Style {

  @Override
  public String id() {
    return "pixel-art";
  }

  @Override
  public List<Composition> compositions() {
    return List.of(
        new Composition("Portrait", PixelArt::portrait),
        new Composition("Platformer", Worlds::platformer),
        new Composition("Rooftop", Worlds::rooftop),
        new Composition("Collection", PixelArt::collection),
        new Composition("Dialogue", Screens::dialogue),
        new Composition("Title screen", Screens::title),
        new Composition("Dungeon", Worlds::dungeon),
        new Composition("Sunset", Worlds::sunset));
  }

  @Override
  public Motif.Trait finish() {
    return Motif.Trait.DITHERED;
  }

  @Override
  public List<String> favourites() {
    return List.of("cat", "skull", "robot", "dragon", "astronaut", "fox", "samurai", "flower", "car");
  }

  @Override
  public void emblem(Scene scene) {
    PixelField sprite = Hero.emblem(scene, 62, 62, 0);
    Pixels pixels = new Pixels(scene, 64);
    int count = Math.min(3, scene.heroCount());
    if (count == 1) {
      pixels.stamp(sprite, (64 - sprite.columns()) / 2, 63 - sprite.rows());
    } else {
      for (int i = 0; i < count; i++) {
        PixelField small = Hero.emblem(scene, 62 / count + 6, 44, i);
        pixels.stamp(small, 32 + (int) ((i - (count - 1) / 2.0) * 60 / count) - small.columns() / 2, 52 - small.rows());
      }
    }
    Hero.companions(pixels);
    pixels.show();
  }

  private static void portrait(Scene scene) {
    Pixels pixels = new Pixels(scene, 56);
    backdrop(pixels);
    int count = Math.min(4, scene.heroCount());
    int tall = (int) (pixels.rows * 0.92 * Math.min(1.05, scene.heroScale()));
    Hero.entourage(pixels, pixels.columns / 2, pixels.rows * 5 / 10, tall * 7 / 10);
    if (count == 1) {
      PixelField hero = Hero.portrait(scene, (int) (pixels.columns * 0.94), tall, 0);
      pixels.stamp(hero, (pixels.columns - hero.columns()) / 2, pixels.rows - hero.rows() + 1);
    } else {
      for (int i = count - 1; i >= 0; i--) {
        PixelField hero = Hero.portrait(scene, pixels.columns * 5 / (4 * count), tall * 4 / 5, i);
        pixels.stamp(hero, (int) (pixels.columns * (i + 0.5) / count) - hero.columns() / 2, pixels.rows - hero.rows() + 1);
      }
    }
    Land.weather(pixels, Weather.CLEAR);
    pixels.quoted(pixels.rows - 1, true, scene.palette().pale());
    pixels.show();
  }

  private static void backdrop(Pixels pixels) {
    Scene scene = pixels.scene;
    Colour one = scene.palette().light(scene.bones("back").whole(0, 3)).mix(scene.palette().haze(), 0.3);
    Colour two = one.darker(0.10).turned(18);
    String kind = scene.bones("backdrop").pick("Rays", "Sunset", "Checks", "Moon", "Stripes", "Rings");
    scene.feature("Backdrop", kind);
    double x = pixels.columns / 2.0;
    double y = pixels.rows * 0.46;
    switch (kind) {
      case "Sunset" -> pixels.ramp(0, pixels.rows, Land.sky(scene, TimeOfDay.NIGHT));
      case "Moon" -> {
        pixels.ramp(0, pixels.rows, List.of(scene.palette().night(), scene.palette().dusk(), scene.palette().haze()));
        Land.stars(pixels, pixels.rows);
        pixels.disc(x, y * 0.95, pixels.rows * 0.36, scene.palette().light(2).mix(scene.palette().pale(), 0.5));
      }
      case "Rings" -> pixels.glow(x, y, pixels.rows * 0.9,
          List.of(one.lighter(0.12), one, one, two, two, two.darker(0.1), two.darker(0.1), two.darker(0.18)));
      default -> {
        for (int row = 0; row < pixels.rows; row++) {
          for (int column = 0; column < pixels.columns; column++) {
            boolean first = switch (kind) {
              case "Rays" ->
                Math.floorMod((int) Math.floor(StrictMath.atan2(row + 0.5 - y, column + 0.5 - x) * 16 / (2 * Math.PI)), 2) == 0;
              case "Checks" -> (row / 7 + column / 7) % 2 == 0;
              default -> (row + column) / 6 % 2 == 0;
            };
            pixels.set(column, row, first ? one : two);
          }
        }
      }
    }
  }

  private static void collection(Scene scene) {
    int count = Math.min(9, scene.heroCount());
    int across = count == 1 ? scene.bones("across").pick(2, 3, 3) : count <= 4 ? 2 : 3;
    scene.feature("Grid", across + "×" + across);
    int cell = 32;
    double shorter = Math.min(scene.width(), scene.height());
    Pixels pixels = new Pixels(scene, across * cell);
    int nx = (int) Math.ceil(pixels.columns / (double) cell);
    int ny = (int) Math.ceil(pixels.rows / (double) cell);
    int special = scene.bones("special").whole(0, count == 1 ? nx * ny - 1 : count - 1);
    for (int i = 0; i < nx * ny; i++) {
      int x = i % nx * cell;
      int y = i / nx * cell;
      Colour back = scene.palette().light(i + i / nx).mix(i == special ? scene.palette().night() : scene.palette().haze(), 0.35);
      pixels.rectangle(x, y, cell, cell, back);
      for (int row = 0; row < cell; row++) {
        for (int column = 0; column < cell; column++) {
          if (Pixels.threshold(column, row) < (row / (double) cell - 0.35) * 0.8) {
            pixels.set(x + column, y + row, back.darker(0.07));
          }
        }
      }
      if (count == 1 || i < count) {
        clipped(pixels, Hero.portrait(scene, cell, cell, i == special ? 0 : i + 1), x, y, cell);
      } else {
        pixels.letters("?", x + cell / 2 - 8, y + cell / 2 - 8, back.darker(0.16), 16);
      }
    }
    pixels.quoted(pixels.rows - 2, true, scene.palette().pale());
    pixels.show();
  }

  private static void clipped(Pixels pixels, PixelField hero, int x, int y, int cell) {
    int left = x + (cell - hero.columns()) / 2;
    int top = y + cell - hero.rows() + 1;
    for (int row = 0; row < hero.rows(); row++) {
      for (int column = 0; column < hero.columns(); column++) {
        boolean inside = left + column >= x && left + column < x + cell && top + row < y + cell;
        if (inside && hero.at(column, row) >>> 24 != 0) {
          pixels.field.set(left + column, top + row, hero.at(column, row));
        }
      }
    }
  }
}
