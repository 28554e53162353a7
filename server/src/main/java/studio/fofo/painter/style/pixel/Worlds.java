package studio.fofo.painter.style.pixel;

import java.util.List;
import java.util.Locale;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.motif.Tone;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.PixelField;

/** Game worlds: a platformer, a roof at night, a dungeon, a coast. */
final class Worlds {

  /** On a roof the hero stands on one side and the sign on the other. */
  private static final double LEFT = 0.27;
  private static final double RIGHT = 0.73;

  private Worlds() {}

  static void platformer(Scene scene) {
    Pixels pixels = new Pixels(scene, 72);
    int ground = pixels.rows * 4 / 5;
    Chance chance = scene.chance("platforms");
    pixels.ramp(0, ground, Land.sky(scene, TimeOfDay.DAY));
    for (int i = 0; i < 4 * scene.density(); i++) {
      Land.cloud(pixels, chance.whole(-6, pixels.columns), chance.whole(5, pixels.rows / 3), chance.whole(3, 5),
          Colour.WHITE.mix(scene.palette().pale(), 0.5), scene.palette().haze().mix(Colour.WHITE, 0.4));
    }
    Colour green = scene.palette().light(1).atLightness(0.62);
    Land.hills(pixels, "hills-far", ground - 12, 5, green.mix(scene.palette().haze(), 0.6), green.mix(scene.palette().pale(), 0.5));
    Land.hills(pixels, "hills", ground - 4, 4, green.mix(scene.palette().haze(), 0.25), green.lighter(0.1));
    tiles(pixels, ground, green);
    blocks(pixels, chance, ground);
    crowd(pixels, ground, 34, scene.bones("hero-x").pick(0.3, 0.45, 0.62));
    for (int i = 0; i < 3; i++) {
      heart(pixels, 3 + i * 9, 3, i == 2 && chance.happens(0.5) ? scene.palette().night() : Colour.of("#ff2d55"));
    }
    String score = String.format(Locale.ROOT, "%04d", chance.whole(3, 9999));
    pixels.letters(score, pixels.columns - 35, 3, scene.palette().night(), 8);
    pixels.letters(score, pixels.columns - 36, 2, Colour.WHITE, 8);
    Land.weather(pixels, Weather.CLEAR);
    pixels.quoted(15, false, Colour.WHITE);
    pixels.show();
  }

  private static void tiles(Pixels pixels, int ground, Colour green) {
    Colour earth = pixels.scene.palette().haze().mix(Colour.of("#8a4b2a"), 0.65).atLightness(0.5);
    for (int y = ground; y < pixels.rows; y++) {
      for (int x = 0; x < pixels.columns; x++) {
        boolean joint = (x + (y - ground) / 8 * 4) % 8 == 0 || (y - ground) % 8 == 7;
        pixels.set(x, y, joint ? earth.darker(0.16) : (x * 7 + y * 13) % 17 == 0 ? earth.lighter(0.12) : earth);
      }
    }
    for (int x = 0; x < pixels.columns; x++) {
      int tall = 2 + (x * 5 % 7 < 3 ? 1 : 0);
      pixels.rectangle(x, ground, 1, tall, green);
      pixels.set(x, ground, green.lighter(0.15));
      pixels.set(x, ground + tall, green.darker(0.2));
    }
  }

  private static void blocks(Pixels pixels, Chance chance, int ground) {
    Colour gold = Colour.of("#ffb52e");
    int rows = chance.whole(2, 3);
    for (int i = 0; i < rows; i++) {
      int y = ground - 24 - 13 * i;
      int x = chance.whole(2, pixels.columns - 34);
      int count = chance.whole(2, 4);
      for (int b = 0; b < count; b++) {
        int left = x + b * 8;
        boolean prize = chance.happens(0.4);
        Colour body = prize ? gold : pixels.scene.palette().light(0).atLightness(0.55);
        pixels.rectangle(left, y, 8, 8, body);
        pixels.frame(left, y, 8, 8, body.darker(0.22));
        pixels.rectangle(left + 1, y + 1, 6, 1, body.lighter(0.15));
        if (prize) {
          pixels.rectangle(left + 3, y + 2, 2, 3, Colour.WHITE);
          pixels.rectangle(left + 3, y + 6, 2, 1, Colour.WHITE);
        } else {
          pixels.rectangle(left, y + 4, 8, 1, body.darker(0.2));
        }
        if (chance.happens(0.5)) {
          coin(pixels, left + 2, y - 8, gold);
        }
      }
    }
  }

  private static void coin(Pixels pixels, int x, int y, Colour gold) {
    pixels.rectangle(x + 1, y, 2, 6, gold);
    pixels.rectangle(x, y + 1, 4, 4, gold);
    pixels.rectangle(x + 1, y + 1, 1, 4, gold.lighter(0.2));
    pixels.rectangle(x + 3, y + 1, 1, 4, gold.darker(0.2));
  }

  static void heart(Pixels pixels, int x, int y, Colour colour) {
    String[] shape = {".##.##.", "#######", "#######", ".#####.", "..###..", "...#..."};
    for (int row = 0; row < shape.length; row++) {
      for (int column = 0; column < 7; column++) {
        if (shape[row].charAt(column) == '#') {
          pixels.set(x + column, y + row, row == 1 && column == 1 ? Colour.WHITE : colour);
        }
      }
    }
  }

  static void crowd(Pixels pixels, int ground, int tall, double at) {
    crowd(pixels, ground, tall, pixels.columns, at);
  }

  /** The requested number of heroes, no wider than this, on the ground. */
  static void crowd(Pixels pixels, int ground, int tall, int widest, double at) {
    Scene scene = pixels.scene;
    int count = Math.min(6, scene.heroCount());
    int size = (int) (tall * scene.heroScale() * (count > 3 ? 0.7 : count > 1 ? 0.85 : 1));
    Hero.entourage(pixels, (int) (pixels.columns * (count > 1 ? 0.5 : at)), ground, size);
    for (int i = count - 1; i >= 0; i--) {
      Motif motif = Wardrobe.toy(scene.hero());
      PixelField sprite = i == 0 ? Hero.figure(scene, Math.min(widest, size * 2), size)
          : Sprites.of(motif, Hero.livery(scene, motif, i), size * 2, size * 7 / 8, Hero.outline(scene));
      int step = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1) * (sprite.columns() * 3 / 4);
      boolean floating = motif.kind() == Motif.Kind.FLOATING;
      pixels.stamp(sprite, (int) (pixels.columns * (count > 1 ? 0.5 : at)) + step - sprite.columns() / 2,
          ground - sprite.rows() + 1 - (floating ? 5 : 0));
    }
  }

  static void rooftop(Scene scene) {
    Pixels pixels = new Pixels(scene, 80);
    int ground = pixels.rows * 4 / 5;
    pixels.ramp(0, ground, Land.sky(scene, TimeOfDay.NIGHT));
    Land.stars(pixels, ground / 2);
    Colour moon = scene.palette().light(2).mix(scene.palette().pale(), 0.6);
    double x = pixels.columns * scene.bones("moon").pick(0.28, 0.5, 0.72);
    pixels.disc(x, pixels.rows * 0.33, pixels.rows * 0.17, moon);
    pixels.disc(x - 3, pixels.rows * 0.30, 2.5, moon.darker(0.08));
    pixels.disc(x + 5, pixels.rows * 0.37, 3.4, moon.darker(0.08));
    Colour far = scene.palette().haze();
    Land.skyline(pixels, "far", ground, pixels.rows * 3 / 8, far.mix(scene.palette().dusk(), 0.5), far.mix(scene.palette().light(2), 0.5),
        0.25);
    Land.skyline(pixels, "mid", ground, pixels.rows * 2 / 7, scene.palette().dusk().mix(scene.palette().night(), 0.3),
        scene.palette().light(2), 0.35);
    Land.skyline(pixels, "near", ground + 3, pixels.rows / 6, scene.palette().night(), scene.palette().light(1), 0.3);
    boolean sign = scene.reading().lettering().isEmpty() && scene.heroCount() == 1 && scene.companions().isEmpty();
    if (sign) {
      neon(pixels, ground);
    }
    roof(pixels, ground);
    crowd(pixels, ground + 1, 36, pixels.columns * (sign ? 45 : 90) / 100, scene.bones("hero-x").pick(LEFT, RIGHT));
    Land.weather(pixels, scene.bones("rain").happens(0.35) ? Weather.RAIN : Weather.CLEAR);
    pixels.quoted(5, false, scene.palette().light(0));
    pixels.show();
  }

  private static void neon(Pixels pixels, int ground) {
    Scene scene = pixels.scene;
    String word = scene.bones("neon").pick("FOFO", "BAR", "24H", "NEON", "OPEN", "ZERO");
    PixelField set = Sprites.letters(word, scene.palette().light(0), 8);
    int wide = Math.min(pixels.columns - 6, set.columns() + 4);
    int left = scene.bones("hero-x").pick(LEFT, RIGHT) == RIGHT ? 3 : pixels.columns - wide - 3;
    int top = ground - 20;
    pixels.rectangle(left, top, wide, 13, scene.palette().night());
    pixels.frame(left, top, wide, 13, scene.palette().light(1));
    pixels.letters(word, left + 3, top + 3, scene.palette().light(0), 8);
    pixels.rectangle(left + 3, top + 13, 1, 9, scene.palette().night());
    pixels.rectangle(left + wide - 4, top + 13, 1, 9, scene.palette().night());
  }

  private static void roof(Pixels pixels, int ground) {
    Colour dark = pixels.scene.palette().night();
    Colour edge = pixels.scene.palette().light(0);
    pixels.rectangle(0, ground, pixels.columns, pixels.rows - ground, dark.mix(pixels.scene.palette().dusk(), 0.25));
    pixels.rectangle(0, ground, pixels.columns, 1, edge);
    pixels.rectangle(0, ground + 1, pixels.columns, 2, dark.mix(pixels.scene.palette().dusk(), 0.6));
    for (int y = ground + 5; y < pixels.rows; y += 5) {
      for (int x = y % 2 * 6; x < pixels.columns; x += 12) {
        pixels.rectangle(x, y, 11, 4, dark.mix(pixels.scene.palette().dusk(), (x * 7 + y) % 5 == 0 ? 0.5 : 0.38));
      }
    }
  }

  static void dungeon(Scene scene) {
    Pixels pixels = new Pixels(scene, 72);
    Chance chance = scene.chance("dungeon");
    int floor = pixels.rows * 7 / 10;
    Colour stone = scene.palette().dusk().mix(scene.palette().night(), 0.35);
    for (int y = 0; y < floor; y++) {
      for (int x = 0; x < pixels.columns; x++) {
        boolean joint = y % 6 == 5 || (x + y / 6 % 2 * 5) % 10 == 9;
        pixels.set(x, y, joint ? stone.darker(0.08) : (x / 10 * 31 + y / 6 * 17) % 7 == 0 ? stone.lighter(0.05)
            : y % 6 == 0 ? stone.lighter(0.03) : stone);
      }
    }
    for (int y = floor; y < pixels.rows; y++) {
      for (int x = 0; x < pixels.columns; x++) {
        boolean light = ((x + (y - floor) / 2) / 9 + (y - floor) / 6) % 2 == 0;
        pixels.set(x, y, y == floor ? stone.darker(0.12) : light ? stone.lighter(0.08) : stone.lighter(0.02));
      }
    }
    double[] torches = {pixels.columns * 0.16, pixels.columns * 0.84};
    for (double torch : torches) {
      lightAround(pixels, torch, floor * 0.42, pixels.rows * 0.42, scene.palette().light(0));
    }
    lightAround(pixels, pixels.columns / 2.0, floor, pixels.rows * 0.42, scene.palette().light(2));
    for (double torch : torches) {
      torch(pixels, (int) torch, (int) (floor * 0.42));
    }
    door(pixels, floor);
    String[] treasure = {"crown", "diamond", "key", "mushroom", "sword"};
    List<String> known = Motifs.library().names();
    for (int side = -1; side <= 1; side += 2) {
      String item = treasure[chance.whole(0, treasure.length - 1)];
      if (known.contains(item)) {
        Motif thing = Motifs.library().named(item);
        PixelField sprite = Sprites.of(thing, thing.naturalLivery(), 15, 13, Hero.outline(scene));
        pixels.stamp(sprite, pixels.columns / 2 + side * pixels.columns / 3 - sprite.columns() / 2, pixels.rows - 4 - sprite.rows());
      }
    }
    crowd(pixels, floor + (pixels.rows - floor) / 2, 42, 0.5);
    Land.weather(pixels, Weather.CLEAR);
    pixels.quoted(4, false, scene.palette().pale());
    pixels.show();
  }

  private static void lightAround(Pixels pixels, double x, double y, double radius, Colour light) {
    for (int row = 0; row < pixels.rows; row++) {
      for (int column = 0; column < pixels.columns; column++) {
        double dx = column + 0.5 - x;
        double dy = row + 0.5 - y;
        double near = 1 - Math.sqrt(dx * dx + dy * dy) / radius;
        if (near > 0) {
          int steps = near * 3.2 > Math.floor(near * 3.2) + Pixels.threshold(column, row) ? 1 : 0;
          double level = (Math.floor(near * 3.2) + steps) * 0.13;
          pixels.set(column, row, new Colour(pixels.field.at(column, row)).mix(light, level));
        }
      }
    }
  }

  private static void torch(Pixels pixels, int x, int y) {
    Colour wood = Colour.of("#6b3f22");
    pixels.rectangle(x - 1, y + 3, 3, 8, wood);
    pixels.rectangle(x - 2, y + 2, 5, 2, Colour.of("#3a3f4f"));
    pixels.rectangle(x - 2, y - 3, 5, 5, Colour.of("#ff8a1f"));
    pixels.rectangle(x - 1, y - 5, 3, 3, Colour.of("#ff8a1f"));
    pixels.rectangle(x - 1, y - 2, 3, 4, Colour.of("#ffd23f"));
    pixels.rectangle(x, y - 7, 1, 3, Colour.of("#ff5a1f"));
    pixels.rectangle(x, y, 1, 2, Colour.WHITE);
  }

  private static void door(Pixels pixels, int floor) {
    Colour dark = pixels.scene.palette().night();
    int x = pixels.columns / 2;
    pixels.rectangle(x - 13, floor - 26, 26, 26, dark.lighter(0.06));
    pixels.rectangle(x - 11, floor - 29, 22, 4, dark.lighter(0.06));
    pixels.rectangle(x - 11, floor - 25, 22, 25, dark);
    pixels.rectangle(x - 9, floor - 27, 18, 3, dark);
    for (int bar = -8; bar <= 8; bar += 4) {
      pixels.rectangle(x + bar, floor - 26, 1, 26, dark.lighter(0.14));
    }
  }

  static void sunset(Scene scene) {
    Pixels pixels = new Pixels(scene, 72);
    int horizon = pixels.rows * 6 / 10;
    List<Colour> sky = Land.sky(scene, TimeOfDay.SUNSET);
    pixels.ramp(0, horizon, sky);
    Land.stars(pixels, horizon / 3);
    double x = pixels.columns * scene.bones("sun").pick(0.32, 0.5, 0.68);
    Colour sun = scene.palette().light(2).mix(scene.palette().pale(), 0.35);
    pixels.disc(x, horizon - 6, pixels.rows * 0.21, sun);
    for (int i = 0; i < 4; i++) {
      int y = horizon - 4 - i * 4;
      for (int column = 0; column < pixels.columns; column++) {
        if (pixels.field.at(column, y) == sun.argb()) {
          pixels.set(column, y, sky.get(3));
        }
      }
    }
    Chance chance = scene.chance("clouds");
    for (int i = 0; i < 4 * scene.density(); i++) {
      int cx = chance.whole(-8, pixels.columns);
      int cy = chance.whole(6, horizon / 2);
      pixels.rectangle(cx, cy, chance.whole(8, 22), 2, scene.palette().light(0).mix(scene.palette().pale(), 0.4));
      pixels.rectangle(cx + 4, cy - 2, chance.whole(5, 12), 2, scene.palette().light(0).mix(scene.palette().pale(), 0.55));
    }
    Land.hills(pixels, "coast", horizon - 2, 3, scene.palette().dusk().mix(scene.palette().haze(), 0.4), scene.palette().light(0));
    sea(pixels, horizon, x, sun);
    shore(pixels);
    crowd(pixels, pixels.rows - 5, 40, x < pixels.columns / 2.0 ? 0.64 : 0.36);
    Land.weather(pixels, Weather.CLEAR);
    pixels.quoted(5, false, scene.palette().pale());
    pixels.show();
  }

  private static void sea(Pixels pixels, int horizon, double x, Colour sun) {
    Scene scene = pixels.scene;
    pixels.ramp(horizon, pixels.rows,
        List.of(scene.palette().haze().mix(scene.palette().light(0), 0.3), scene.palette().dusk(), scene.palette().night()));
    Chance chance = scene.chance("waves");
    for (int y = horizon + 1; y < pixels.rows; y += 2) {
      double half = 3 + (y - horizon) * 0.35 + chance.between(-2, 3);
      for (int column = (int) (x - half); column < x + half; column++) {
        if (chance.happens(0.74)) {
          pixels.set(column, y, sun);
        }
      }
      for (int i = 0; i < 3; i++) {
        pixels.rectangle(chance.whole(0, pixels.columns), y, chance.whole(2, 6), 1,
            scene.palette().light(1).mix(scene.palette().dusk(), 0.45));
      }
    }
  }

  private static void shore(Pixels pixels) {
    Colour sand = pixels.scene.palette().light(2).mix(pixels.scene.palette().haze(), 0.45);
    Land.hills(pixels, "shore", pixels.rows - 8, 2, sand.darker(0.1), sand.lighter(0.1));
    Motif palm = Motifs.library().named("palm");
    Livery dark = Livery.silhouette(pixels.scene.palette().night()).with(Tone.LIGHT, pixels.scene.palette().dusk()).with(Tone.SECONDSHADE,
        pixels.scene.palette().dusk());
    PixelField sprite = Sprites.of(palm, dark, 60, (int) (pixels.rows * 0.62), pixels.scene.palette().night());
    boolean left = pixels.scene.bones("sun").pick(0.32, 0.5, 0.68) > 0.4;
    pixels.stamp(left ? Sprites.mirrored(sprite) : sprite, left ? pixels.columns - sprite.columns() + 12 : -14,
        pixels.rows - sprite.rows() + 2);
  }
}
