package studio.fofo.painter.style.pixel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.PixelField;

/** Screens of games: a title, a conversation. */
final class Screens {

  private static final List<String> LINES = List.of("YOU FOUND ME.", "TAKE THIS WITH YOU.", "SEEN THE MOON?", "GAME OVER? NEVER.",
      "TRUST NO COOKIE.",
      "SHALL WE BEGIN?", "I OWN THIS PIXEL.", "THE CITY IS AWAKE.", "ONE MORE COIN!", "WE MEET AGAIN.");

  private Screens() {}

  static void title(Scene scene) {
    Pixels pixels = new Pixels(scene, 96);
    pixels.ramp(0, pixels.rows,
        List.of(scene.palette().night(), scene.palette().night().mix(scene.palette().dusk(), 0.5), scene.palette().dusk()));
    Land.stars(pixels, pixels.rows * 2);
    int horizon = pixels.rows * 3 / 4;
    Land.hills(pixels, "ridge", horizon, 4, scene.palette().dusk().mix(scene.palette().haze(), 0.35), scene.palette().light(0));
    floor(pixels, horizon + 3);
    String words = scene.reading().lettering().orElse(name(scene)).toUpperCase(Locale.ROOT);
    boolean large = Sprites.letters(words, Colour.WHITE, 16).columns() <= pixels.columns - 4;
    double x = pixels.columns / 2.0;
    Colour disc = scene.palette().light(0);
    pixels.disc(x, pixels.rows * 0.55, pixels.rows * 0.235, disc);
    pixels.disc(x, pixels.rows * 0.55, pixels.rows * 0.205, disc.mix(scene.palette().night(), 0.45));
    Hero.entourage(pixels, (int) x, (int) (pixels.rows * 0.79), 44);
    int count = Math.min(3, scene.heroCount());
    for (int i = count - 1; i >= 0; i--) {
      PixelField hero = count == 1 ? Hero.portrait(scene, 54, (int) (48 * Math.min(1.15, scene.heroScale())), 0)
          : Hero.portrait(scene, 36, 36, i);
      int step = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1) * 24;
      pixels.stamp(hero, (int) x + step - hero.columns() / 2, (int) (pixels.rows * 0.79) - hero.rows());
    }
    Land.weather(pixels, Weather.CLEAR);
    pixels.title(words, large ? 6 : 10, large ? 16 : 8, scene.palette().light(2), scene.palette().light(0));
    pixels.title("PRESS START", pixels.rows - 14, 8, scene.palette().pale(), scene.palette().night());
    pixels.show();
  }

  private static String name(Scene scene) {
    String hero = scene.hero().title();
    String longer = scene.bones("name").pick(hero, hero, "super " + hero, hero + " ii");
    return longer.length() > 11 ? hero : longer;
  }

  private static void floor(Pixels pixels, int top) {
    Colour line = pixels.scene.palette().light(1);
    pixels.rectangle(0, top, pixels.columns, pixels.rows - top, pixels.scene.palette().night());
    for (int i = 0; i < 8; i++) {
      pixels.rectangle(0, top + i * i / 2 + i, pixels.columns, 1, line.mix(pixels.scene.palette().night(), 0.35));
    }
    for (int i = -12; i <= 12; i++) {
      for (int y = top; y < pixels.rows; y++) {
        pixels.set((int) (pixels.columns / 2.0 + i * (3 + (y - top) * 0.5)), y, line.mix(pixels.scene.palette().night(), 0.35));
      }
    }
  }

  static void dialogue(Scene scene) {
    Pixels pixels = new Pixels(scene, 96);
    int ground = pixels.rows * 68 / 100;
    boolean inside = scene.bones("inside").happens(0.45);
    scene.feature("Place", inside ? "Room" : "Field");
    if (inside) {
      room(pixels, ground);
    } else {
      pixels.ramp(0, ground, Land.sky(scene, scene.bones("hour").pick(TimeOfDay.SUNSET, TimeOfDay.NIGHT, TimeOfDay.DAY)));
      Colour green = scene.palette().light(1).atLightness(0.55);
      Land.hills(pixels, "far", ground - 14, 6, green.mix(scene.palette().haze(), 0.6), green.mix(scene.palette().pale(), 0.4));
      Land.hills(pixels, "near", ground - 5, 3, green.mix(scene.palette().dusk(), 0.35), green);
    }
    Worlds.crowd(pixels, ground + 2, 56, 0.5);
    Land.weather(pixels, Weather.CLEAR);
    box(pixels, scene);
    pixels.show();
  }

  private static void room(Pixels pixels, int ground) {
    Scene scene = pixels.scene;
    Colour wall = scene.palette().haze().mix(scene.palette().dusk(), 0.4);
    pixels.rectangle(0, 0, pixels.columns, ground, wall);
    for (int x = 0; x < pixels.columns; x += 8) {
      pixels.rectangle(x, 0, 4, ground, wall.lighter(0.03));
    }
    int wide = pixels.columns / 3;
    pixels.rectangle(pixels.columns / 2 - wide / 2 - 2, 6, wide + 4, ground / 2 + 4, scene.palette().night());
    for (int y = 8; y < 8 + ground / 2; y++) {
      for (int x = pixels.columns / 2 - wide / 2; x < pixels.columns / 2 + wide / 2; x++) {
        pixels.set(x, y, Pixels.dithered(Land.sky(scene, TimeOfDay.NIGHT), (y - 8) * 4.0 / (ground / 2.0), x, y));
      }
    }
    pixels.disc(pixels.columns / 2.0 + wide / 4.0, 15, 4.5, scene.palette().pale());
    pixels.rectangle(pixels.columns / 2 - 1, 6, 2, ground / 2 + 4, scene.palette().night());
    Colour wood = scene.palette().light(0).mix(Colour.of("#6b3f22"), 0.7);
    for (int y = ground; y < pixels.rows; y++) {
      for (int x = 0; x < pixels.columns; x++) {
        pixels.set(x, y, (y - ground) % 6 == 0 || (x + (y - ground) / 6 * 9) % 27 == 0 ? wood.darker(0.1) : wood);
      }
    }
    pixels.rectangle(0, ground - 2, pixels.columns, 2, scene.palette().night().mix(wall, 0.3));
  }

  private static void box(Pixels pixels, Scene scene) {
    Colour paper = scene.palette().night();
    String words = Lettering.drawable(scene.reading().lettering().orElse(scene.bones("line").pick(LINES)).toUpperCase(Locale.ROOT),
        Face.PIXELS);
    List<String> lines = wrapped(words, (pixels.columns - 14) / 8, 3);
    int tall = 9 + 10 * Math.max(2, lines.size());
    int top = pixels.rows - tall - 2;
    pixels.rectangle(2, top, pixels.columns - 4, tall, paper);
    pixels.frame(3, top + 1, pixels.columns - 6, tall - 2, Colour.WHITE);
    pixels.frame(4, top + 2, pixels.columns - 8, tall - 4, scene.palette().light(1));
    for (int i = 0; i < lines.size(); i++) {
      pixels.letters(lines.get(i), 8, top + 6 + i * 10, Colour.WHITE, 8);
    }
    pixels.rectangle(pixels.columns - 11, top + tall - 7, 5, 1, scene.palette().light(2));
    pixels.rectangle(pixels.columns - 10, top + tall - 6, 3, 1, scene.palette().light(2));
    pixels.rectangle(pixels.columns - 9, top + tall - 5, 1, 1, scene.palette().light(2));
  }

  static List<String> wrapped(String text, int room, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.replaceAll("(\\S{" + room + "})(?=\\S)", "$1 ").split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream().limit(most).map(full -> full.length() > room ? full.substring(0, room) : full).toList();
  }
}
