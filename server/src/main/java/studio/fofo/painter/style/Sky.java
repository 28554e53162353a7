package studio.fofo.painter.style;

import java.util.List;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Shape.Layer;
import studio.fofo.painter.surface.Stroke;

/** Stars, weather and air, shared by the styles that have a sky. */
public final class Sky {

  private Sky() {}

  /** Stars above {@code horizon}, many small and few large, on one path per brightness. */
  public static void stars(Canvas canvas, Chance chance, double horizon, int count, Colour colour) {
    for (double brightness : new double[] {0.35, 0.6, 0.95}) {
      var dots = Path.begin();
      for (int i = 0; i < count / 3; i++) {
        double y = horizon * Math.sqrt(chance.unit()) * chance.unit();
        double size = chance.heavy(0.7, 2.6) * (0.6 + brightness * 0.5);
        dots.ellipse(chance.between(0, canvas.width()), y, size, size);
      }
      canvas.fill(dots.build(), colour.alpha(brightness));
    }
  }

  /** Precipitation and fog over everything: rain as strokes, snow as flakes, fog as bands, a storm with lightning. */
  public static void weather(Scene scene, Weather weather, double ground, Colour light) {
    switch (weather) {
      case CLEAR -> {}
      case RAIN -> rain(scene, light, 230, 17);
      case SNOW -> snow(scene, light);
      case FOG -> fog(scene, ground, scene.palette().haze().mix(scene.palette().pale(), 0.25));
      case STORM -> {
        lightning(scene, ground, light);
        rain(scene, light, 330, 26);
      }
    }
  }

  private static void rain(Scene scene, Colour light, int count, double lean) {
    Canvas canvas = scene.canvas();
    Chance chance = scene.chance("rain");
    int drops = (int) (count * scene.density() * canvas.width() * canvas.height() / 1e6);
    for (double near : new double[] {0.45, 0.75, 1.15}) {
      var lines = Path.begin();
      for (int i = 0; i < drops / 3 + 1; i++) {
        double x = chance.between(-40, canvas.width() + 60);
        double y = chance.between(-80, canvas.height());
        double length = chance.between(26, 74) * near;
        lines.moveTo(x, y).lineTo(x - lean * length / 74, y + length);
      }
      canvas.stroke(lines.build(), Stroke.round(1.1 * near + 0.4), Ink.of(light.mix(Colour.WHITE, 0.55).alpha(0.16 + 0.2 * near)),
          Blend.NORMAL);
    }
  }

  private static void snow(Scene scene, Colour light) {
    Canvas canvas = scene.canvas();
    Chance chance = scene.chance("snow");
    int flakes = (int) (330 * scene.density() * canvas.width() * canvas.height() / 1e6);
    for (double near : new double[] {0.5, 1, 2}) {
      var dots = Path.begin();
      for (int i = 0; i < flakes / 3 + 1; i++) {
        double size = chance.between(1.4, 3.2) * near;
        dots.ellipse(chance.between(0, canvas.width()), chance.between(0, canvas.height()), size, size);
      }
      canvas.fill(dots.build(), Colour.WHITE.mix(light, 0.1).alpha(near > 1.5 ? 0.55 : 0.75));
    }
  }

  private static void fog(Scene scene, double ground, Colour air) {
    Canvas canvas = scene.canvas();
    Chance chance = scene.chance("fog");
    for (int i = 0; i < 7; i++) {
      double y = ground + chance.between(-320, 160);
      double half = chance.between(40, 130);
      canvas.fill(Path.rectangle(0, y - half, canvas.width(), 2 * half), Ink.down(y - half, y + half,
          air.alpha(0.0), air.alpha(chance.between(0.18, 0.36)), air.alpha(0.0)));
    }
  }

  private static void lightning(Scene scene, double ground, Colour light) {
    Chance chance = scene.chance("lightning");
    Canvas canvas = scene.canvas();
    var bolt = Path.begin();
    double x = canvas.width() * chance.pick(0.16, 0.84, 0.72, 0.28);
    double y = -10;
    bolt.moveTo(x, y);
    while (y < ground * 0.9) {
      double step = chance.between(24, 60);
      x += chance.between(-42, 42);
      y += step;
      bolt.lineTo(x, y);
      if (chance.happens(0.22)) {
        bolt.lineTo(x + chance.between(-70, 70), y + chance.between(30, 80)).moveTo(x, y);
      }
    }
    Path path = bolt.build();
    canvas.group(Layer.blend(Blend.SCREEN), () -> {
      canvas.fill(Path.rectangle(0, 0, canvas.width(), ground),
          Ink.radial(canvas.width() / 2, 0, ground * 1.1, light.alpha(0.28), light.alpha(0.0)));
      canvas.stroke(path, 30, light.alpha(0.12));
      canvas.stroke(path, 14, light.alpha(0.28));
    });
    canvas.stroke(path, 4.4, Colour.WHITE.mix(light, 0.12));
  }

  /** Fine dots of light and dark that add texture to large surfaces; many dots are one path. */
  public static void grain(Canvas canvas, Chance chance, int count, double strength) {
    for (int pass = 0; pass < 2; pass++) {
      var dots = Path.begin();
      int amount = (int) (count * canvas.width() * canvas.height() / 2e6);
      for (int i = 0; i < amount; i++) {
        double size = chance.between(0.9, 1.9);
        dots.rectangle(chance.between(0, canvas.width()), chance.between(0, canvas.height()), size, size);
      }
      canvas.fill(dots.build(), (pass == 0 ? Colour.WHITE : Colour.BLACK).alpha(strength));
    }
  }

  /** A vignette, which keeps the eye in the middle. */
  public static void vignette(Canvas canvas, Colour dark, double strength) {
    double reach = Math.sqrt(canvas.width() * canvas.width() + canvas.height() * canvas.height()) / 2;
    canvas.flood(new Ink.Radial(canvas.width() / 2, canvas.height() / 2, reach, List.of(
        new Ink.Stop(0.55, dark.alpha(0.0)), new Ink.Stop(1, dark.alpha(strength)))));
  }
}
