package studio.fofo.painter.drape;

import io.github.humbleui.skija.Image;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.image.Skia;

/** Regenerates the cloth of all mockups: {@code java … studio.fofo.painter.drape.Draping server/src/main/resources/painter/cloth}. */
public final class Draping {

  private static final int SIZE = 1400;
  private static final int TWICE = 2;
  private static final int QUALITY = 90;
  private static final int ACROSS = 41;
  private static final int DOWN = 49;
  private static final int TOP = 12;
  private static final int ANCHOR = 20;
  private static final int SMOOTHINGS = 3;

  private Draping() {}

  public static void main(String[] arguments) throws IOException {
    all(Files.createDirectories(Path.of(arguments[0])), wornTee());
  }

  /** @param wornTee as {@link #wornTee} drapes it */
  static void all(Path folder, List<Surface> wornTee) throws IOException {
    tee(folder, wornTee);
    folded(folder);
    hoodie(folder);
  }

  static List<Surface> wornTee() {
    Garment tee = Garment.tee();
    return tee.surfaces(tee.draped(Mannequin.shortArmed(), 14, 0.06, 2400, 0.0016, 0));
  }

  private static void tee(Path folder, List<Surface> worn) throws IOException {
    Garment tee = Garment.tee();
    write(folder.resolve("tee-front"), worn, new Camera(0, 12.3, 500, 62, 0.6));
    write(folder.resolve("tee-worn"), worn, new Camera(-20, 12.3, 500, 62, 0.6));
    write(folder.resolve("tee-detail"), worn, new Camera(-12, 29, 500, -260, 0.6));
    List<Surface> hung = tee.surfaces(tee.draped(new Hanger(), 3.5, 0.06, 2400, 0.0016, 0));
    write(folder.resolve("tee-hanging"), hung, new Camera(0, 11.0, 500, 165, 0));
  }

  private static void hoodie(Path folder) throws IOException {
    Garment hoodie = Garment.hoodie();
    List<Surface> worn = hoodie.surfaces(hoodie.draped(Mannequin.whole(), 15, 0.12, 2000, 0.0016, 0));
    write(folder.resolve("hoodie-front"), worn, new Camera(0, 9.5, 500, 262, 0.6));
    write(folder.resolve("hoodie-worn"), worn, new Camera(-20, 9.5, 500, 262, 0.6));
    write(folder.resolve("hoodie-detail"), worn, new Camera(-10, 24, 500, -160, 0.6));
  }

  static void folded(Path folder) throws IOException {
    Garment tee = Garment.folded();
    List<Surface> pile = tee.surfaces(tee.draped(new Pile(33, -0.5, 59.5), 1.2, 0.06, 700, 0, 0.002));
    write(folder.resolve("tee-folded"), List.of(pile.getFirst(), pile.getLast().moved(0, 0, -0.8)), new Camera(0, 15.2, 500, 52, 0));
  }

  private static void write(Path name, List<Surface> surfaces, Camera camera) throws IOException {
    Negative negative = new Negative(surfaces, camera, SIZE * TWICE);
    Light light = Light.on(negative);
    write(name.resolveSibling(name.getFileName() + ".webp"), halved(negative, light.shade()));
    write(name.resolveSibling(name.getFileName() + "-sheen.webp"), halved(negative, light.sheen()).scaled(SIZE / 2, SIZE / 2));
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(name.resolveSibling(name.getFileName() + ".bin")))) {
      place(out, surfaces.getFirst(), camera);
    }
  }

  private static void write(Path file, Raster raster) throws IOException {
    try (Image image = raster.image()) {
      Files.write(file, Skia.webp(image, QUALITY));
    }
  }

  /** Units per millimetre, then where the points of a one-centimetre lattice of the pattern appear, in hundredths of units. */
  private static void place(DataOutputStream out, Surface front, Camera camera) throws IOException {
    out.writeFloat((float) camera.scale() / 10);
    double[][] places = new double[ACROSS * DOWN][];
    for (int i = 0; i < places.length; i++) {
      double x = i % ACROSS - (ACROSS - 1) / 2;
      double[] at = front.place(x, TOP + i / ACROSS);
      while (at == null) {
        x -= Math.signum(x);
        at = front.place(x, TOP + i / ACROSS);
      }
      places[i] = camera.seen(at);
    }
    for (int i = 0; i < SMOOTHINGS; i++) {
      places = smoothed(smoothed(places, 1), ACROSS);
    }
    eased(places, camera);
    for (double[] place : places) {
      out.writeInt((int) Math.round(place[0] * 100));
      out.writeInt((int) Math.round(place[1] * 100));
    }
  }

  /** A print on a worn garment follows the chest less than the cloth does, so that round shapes on it look round. */
  private static void eased(double[][] places, Camera camera) {
    double[] anchor = places[(ANCHOR - TOP) * ACROSS + ACROSS / 2].clone();
    for (int row = 0; row < DOWN; row++) {
      double middle = places[row * ACROSS + ACROSS / 2][0];
      for (int column = 0; column < ACROSS; column++) {
        double[] place = places[row * ACROSS + column];
        place[0] += camera.ease() * (middle + (column - ACROSS / 2) * camera.scale() - place[0]);
        place[1] += camera.ease() * (anchor[1] + (row + TOP - ANCHOR) * camera.scale() - place[1]);
      }
    }
  }

  private static double[][] smoothed(double[][] places, int step) {
    double[][] smooth = new double[places.length][];
    for (int i = 0; i < places.length; i++) {
      int along = step == 1 ? i % ACROSS : i / ACROSS;
      boolean end = along == 0 || along == (step == 1 ? ACROSS : DOWN) - 1;
      double[] before = places[end ? i : i - step];
      double[] after = places[end ? i : i + step];
      smooth[i] = new double[] {(before[0] + 2 * places[i][0] + after[0]) / 4, (before[1] + 2 * places[i][1] + after[1]) / 4};
    }
    return smooth;
  }

  /** Four pixels become one; light is square-rooted, as screens expect. */
  private static Raster halved(Negative negative, float[] light) {
    int size = SIZE;
    byte[] pixels = new byte[size * size * 4];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        double sum = 0;
        int seen = 0;
        for (int k = 0; k < 4; k++) {
          int i = (y * 2 + k / 2) * size * 2 + x * 2 + k % 2;
          if (!Float.isNaN(negative.near[i])) {
            sum += light[i];
            seen++;
          }
        }
        int at = (y * size + x) * 4;
        byte level = (byte) Math.round(255 * StrictMath.pow(Math.clamp(sum / Math.max(1, seen), 0, 1), 1 / 2.2));
        pixels[at] = level;
        pixels[at + 1] = level;
        pixels[at + 2] = level;
        pixels[at + 3] = (byte) Math.round(seen * 63.75);
      }
    }
    return new Raster(size, size, pixels);
  }
}
