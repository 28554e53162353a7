package studio.fofo.painter.style.pixel;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Names;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Colour;

/** Skies, ground and weather in pixels. */
final class Land {

  private Land() {}

  static List<Colour> sky(Scene scene, TimeOfDay usual) {
    List<Colour> sky = new ArrayList<>(scene.palette().sky(scene.time(usual)));
    sky.add(1, sky.get(0).mix(sky.get(1), 0.5));
    sky.add(3, sky.get(2).mix(sky.get(3), 0.5));
    return sky;
  }

  static void stars(Pixels pixels, int horizon) {
    Chance chance = pixels.scene.chance("stars");
    int count = (int) (pixels.columns * horizon / 60.0 * pixels.scene.density());
    for (int i = 0; i < count; i++) {
      int x = chance.whole(0, pixels.columns - 1);
      int y = (int) (horizon * chance.unit() * chance.unit());
      pixels.set(x, y, pixels.scene.palette().pale().alpha(1));
      if (chance.happens(0.08)) {
        for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
          pixels.set(x + step[0], y + step[1], pixels.scene.palette().light(1));
        }
      }
    }
  }

  static void cloud(Pixels pixels, int x, int y, int size, Colour body, Colour shade) {
    pixels.rectangle(x, y, size * 3, size, body);
    pixels.rectangle(x + size / 2, y - size / 2, size * 2, size, body);
    pixels.rectangle(x + size, y - size, size, size, body);
    pixels.rectangle(x + 1, y + size - 1, size * 3 - 2, 1, shade);
    pixels.rectangle(x - 1, y + 1, 1, size - 2, body);
    pixels.rectangle(x + size * 3, y + 1, 1, size - 2, body);
  }

  /** Hills as one wavy edge, with a lighter rim and dots below it. */
  static void hills(Pixels pixels, String trait, double base, double swing, Colour body, Colour rim) {
    Chance chance = pixels.scene.chance(trait);
    double phase = chance.between(0, 6);
    double length = chance.between(9, 17);
    for (int x = 0; x < pixels.columns; x++) {
      double wave = StrictMath.sin(x / length + phase) + 0.45 * StrictMath.sin(x / length * 2.3 + phase * 2);
      int top = (int) Math.rint(base - swing * wave);
      for (int y = top; y < pixels.rows; y++) {
        pixels.set(x, y, y == top ? rim : y < top + 4 && Pixels.threshold(x, y) > 0.35 + 0.16 * (y - top) ? rim.mix(body, 0.5) : body);
      }
    }
  }

  static void skyline(Pixels pixels, String trait, int foot, int tallest, Colour body, Colour window, double lit) {
    Chance chance = pixels.scene.chance(trait);
    int x = -chance.whole(0, 4);
    while (x < pixels.columns) {
      int wide = chance.whole(6, 12);
      int tall = chance.whole(tallest / 3, tallest);
      pixels.rectangle(x, foot - tall, wide, tall, body);
      if (chance.happens(0.4)) {
        pixels.rectangle(x + wide / 2, foot - tall - chance.whole(2, 6), 1, 7, body);
      }
      if (chance.happens(0.35)) {
        pixels.rectangle(x + 2, foot - tall - 2, wide - 4, 2, body);
      }
      for (int row = foot - tall + 2; row < foot - 2; row += 3) {
        for (int column = x + 1; column < x + wide - 1; column += 2) {
          if (chance.happens(lit)) {
            pixels.rectangle(column, row, 1, 2, window);
          }
        }
      }
      x += wide + (chance.happens(0.3) ? 1 : 0);
    }
  }

  static void weather(Pixels pixels, Weather usual) {
    Scene scene = pixels.scene;
    Weather weather = scene.weather(usual);
    scene.feature("Weather", Names.of(weather));
    Chance chance = scene.chance("weather");
    int count = (int) (pixels.columns * pixels.rows / 42.0 * scene.density());
    Colour light = scene.palette().pale();
    switch (weather) {
      case CLEAR -> {}
      case SNOW -> {
        for (int i = 0; i < count; i++) {
          int x = chance.whole(0, pixels.columns);
          int y = chance.whole(0, pixels.rows);
          pixels.set(x, y, Colour.WHITE);
          if (chance.happens(0.16)) {
            pixels.set(x + 1, y, Colour.WHITE);
            pixels.set(x, y + 1, Colour.WHITE);
            pixels.set(x + 1, y + 1, light);
          }
        }
      }
      case RAIN, STORM -> {
        for (int i = 0; i < count / 2; i++) {
          int x = chance.whole(0, pixels.columns + 6);
          int y = chance.whole(-4, pixels.rows);
          for (int step = 0; step < 3; step++) {
            pixels.set(x - step / 2, y + step, scene.palette().light(1).mix(light, 0.5));
          }
        }
        if (weather == Weather.STORM) {
          int x = chance.whole(pixels.columns / 5, pixels.columns * 4 / 5);
          for (int y = 0; y < pixels.rows * 2 / 3; y++) {
            x += chance.whole(-1, 1);
            pixels.rectangle(x, y, 2, 1, Colour.WHITE);
          }
        }
      }
      case FOG -> {
        Colour air = scene.palette().haze().mix(light, 0.4);
        for (int y = pixels.rows / 2; y < pixels.rows; y++) {
          for (int x = 0; x < pixels.columns; x++) {
            double thick = 0.42 * (1 + StrictMath.sin(y / 3.0 + x / 11.0)) * (y - pixels.rows / 2.0) / (pixels.rows / 2.0);
            if (thick > Pixels.threshold(x, y)) {
              pixels.set(x, y, air);
            }
          }
        }
      }
    }
  }
}
