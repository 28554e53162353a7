package studio.fofo.painter.ware;

import io.github.humbleui.skija.Image;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.image.Skia;
import studio.fofo.painter.surface.Bounds;

/**
 * Recomputes the light on all solid things:
 * {@code java … studio.fofo.painter.ware.Photographs server/src/main/resources/painter/ware [beginning of a name]}.
 */
public final class Photographs {

  static final int SIZE = 1000;
  static final int ACROSS = 49;
  static final int DOWN = 33;
  private static final int QUALITY = 92;
  private static final int SAMPLES = 4;
  private static final int SOFT = 4;

  private Photographs() {}

  /** A thing as it is photographed. */
  record Shot(Solid solid, Eye eye) {}

  static Map<String, Shot> shots() {
    Map<String, Shot> shots = new LinkedHashMap<>();
    Vector mug = new Vector(0, 47, 0);
    shots.put("mug-front", new Shot(new Mug(), new Eye(0, 13, 900, mug, 4900)));
    shots.put("mug-left", new Shot(new Mug(), new Eye(58, 13, 900, new Vector(-14, 47, 0), 4600)));
    shots.put("mug-right", new Shot(new Mug(), new Eye(-58, 13, 900, new Vector(14, 47, 0), 4600)));
    shots.put("mug-table", new Shot(new Mug(), new Eye(40, 17, 900, new Vector(-8, 60, 0), 4000)));
    shots.put("lid-table", new Shot(new Lid(), new Eye(20, 9, 1000, new Vector(30, 134, 0), 5000)));
    shots.put("lid-near", new Shot(new Lid(), new Eye(-16, 6, 1000, new Vector(0, 116, 0), 6600)));
    return shots;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, Shot> shot : shots().entrySet()) {
      if (arguments.length < 2 || shot.getKey().startsWith(arguments[1])) {
        write(folder.resolve(shot.getKey()), shot.getValue());
      }
    }
  }

  private static void write(Path name, Shot shot) throws IOException {
    Darkroom darkroom = new Darkroom(shot.solid(), shot.eye());
    byte[] shade = new byte[SIZE * SIZE * 4];
    byte[] sheen = new byte[SIZE * SIZE * 4];
    byte[] shadow = new byte[SIZE * SIZE * 4];
    IntStream.range(0, SIZE).parallel().forEach(y -> {
      for (int x = 0; x < SIZE; x++) {
        Pixel pixel = pixel(darkroom, x, y);
        int at = (y * SIZE + x) * 4;
        grey(shade, at, pixel.shade(), pixel.cover());
        grey(sheen, at, pixel.sheen(), 255);
        grey(shadow, at, 0, pixel.shadow());
      }
    });
    webp(name, "", shade);
    webp(name, "-sheen", sheen);
    webp(name, "-shadow", soft(soft(shadow, shade, 1), shade, SIZE));
    Files.write(name.resolveSibling(name.getFileName() + ".bin"), lattice(shot));
  }

  /** Levels as screens expect them. */
  record Pixel(int shade, int cover, int sheen, int shadow) {}

  static Pixel pixel(Darkroom darkroom, int x, int y) {
    double shade = 0;
    double sheen = 0;
    double shadow = Double.NaN;
    int seen = 0;
    for (int k = 0; k < SAMPLES; k++) {
      double across = (x + 0.25 + k % 2 * 0.5) * 1000 / SIZE;
      double down = (y + 0.25 + k / 2 * 0.5) * 1000 / SIZE;
      Darkroom.Dot dot = darkroom.at(across, down, k);
      shade += dot.shade();
      sheen += dot.sheen();
      seen += dot.isThing() ? 1 : 0;
      shadow = dot.isThing() || !Double.isNaN(shadow) ? shadow : darkroom.shadow(across, down, k + SAMPLES * ((x + 3 * y) % 8));
    }
    return new Pixel(level(shade / Math.max(1, seen)), seen * 255 / SAMPLES, level(sheen / SAMPLES),
        Double.isNaN(shadow) ? 0 : 255 - level(1 - shadow));
  }

  private static int level(double light) {
    return (int) Math.round(255 * StrictMath.pow(Math.clamp(light, 0, 1), 1 / 2.2));
  }

  /** The mean of the shadow around each pixel, along or across; pixels that are wholly the thing's have none and do not count. */
  private static byte[] soft(byte[] shadow, byte[] shade, int step) {
    byte[] softened = shadow.clone();
    for (int i = 0; i < SIZE * SIZE; i++) {
      int along = step == 1 ? i % SIZE : i / SIZE;
      int sum = 0;
      int count = 0;
      for (int k = Math.max(-SOFT, -along); k <= Math.min(SOFT, SIZE - 1 - along); k++) {
        int at = (i + k * step) * 4 + 3;
        if (shade[at] != -1) {
          sum += shadow[at] & 255;
          count++;
        }
      }
      softened[i * 4 + 3] = (byte) (count == 0 ? 0 : Math.round((float) sum / count));
    }
    return softened;
  }

  private static void grey(byte[] pixels, int at, int level, int alpha) {
    pixels[at] = (byte) level;
    pixels[at + 1] = (byte) level;
    pixels[at + 2] = (byte) level;
    pixels[at + 3] = (byte) alpha;
  }

  private static void webp(Path name, String which, byte[] pixels) throws IOException {
    try (Image image = new Raster(SIZE, SIZE, pixels).image()) {
      Files.write(name.resolveSibling(name.getFileName() + which + ".webp"), Skia.webp(image, QUALITY));
    }
  }

  /** The corners of what is printable and seen, in millimetres, then where a lattice over it is seen, in units; all floats. */
  static byte[] lattice(Shot shot) throws IOException {
    Bounds area = seen(shot);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (double side : new double[] {area.left(), area.top(), area.right(), area.bottom()}) {
        out.writeFloat((float) side);
      }
      for (int i = 0; i < ACROSS * DOWN; i++) {
        double across = area.left() + area.width() * (i % ACROSS) / (ACROSS - 1);
        double down = area.top() + area.height() * (i / ACROSS) / (DOWN - 1);
        double[] at = shot.eye().seen(shot.solid().printed(across, down));
        out.writeFloat((float) at[0]);
        out.writeFloat((float) at[1]);
      }
    }
    return bytes.toByteArray();
  }

  /** Of the printable part only what faces the camera, from the left to the right. */
  private static Bounds seen(Shot shot) {
    Bounds area = shot.solid().printable();
    double middle = area.centreY();
    double left = area.right();
    double right = area.left();
    int steps = 400;
    for (int i = 0; i < steps; i++) {
      double across = area.left() + area.width() * (i + 0.5) / steps;
      double width = shot.eye().seen(shot.solid().printed(across + 0.05, middle))[0]
          - shot.eye().seen(shot.solid().printed(across - 0.05, middle))[0];
      if (width > 0) {
        left = Math.min(left, across);
        right = Math.max(right, across);
      }
    }
    return new Bounds(left, area.top(), right, area.bottom());
  }
}
