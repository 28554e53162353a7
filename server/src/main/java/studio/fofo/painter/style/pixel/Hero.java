package studio.fofo.painter.style.pixel;

import java.util.List;
import java.util.Optional;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Tone;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Entourage;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.PixelField;

/** The hero as a sprite, with random traits. */
final class Hero {

  private static final List<String> HEADGEAR = List.of("None", "Cap", "Crown", "Beanie", "Top hat", "Halo", "Headphones", "Bandana",
      "None");
  private static final List<String> EYEWEAR = List.of("None", "Shades", "3D glasses", "Visor", "None", "Laser eyes", "None",
      "Round glasses");

  /** More rows than any hat is tall. */
  private static final int HEADROOM = 24;

  private Hero() {}

  /** The whole figure, at most this large, in natural colours shifted slightly towards the palette. */
  static PixelField figure(Scene scene, int wide, int tall) {
    Motif motif = Wardrobe.toy(scene.hero());
    return Sprites.of(motif, livery(scene, motif, 0), wide, tall, outline(scene));
  }

  /** Head and shoulders with headgear and eyewear; {@code turn} varies colours and traits for crowds. */
  static PixelField portrait(Scene scene, int wide, int tall, int turn) {
    Motif motif = Wardrobe.bust(scene.hero());
    PixelField sprite = Sprites.of(motif, livery(scene, motif, turn), wide, tall, outline(scene));
    face(motif).ifPresent(face -> dress(scene, motif, face, sprite, new Look(turn, 0)));
    return sprite;
  }

  /** The same with everything that is drawn within {@code wide × tall}: the head shrinks to make room for its hat. */
  static PixelField emblem(Scene scene, int wide, int tall, int turn) {
    PixelField large = hatted(scene, wide, tall, turn);
    int used = large.rows() - clearRows(large);
    return used <= tall ? large : hatted(scene, wide, 2 * tall - used, turn);
  }

  private static PixelField hatted(Scene scene, int wide, int tall, int turn) {
    Motif motif = Wardrobe.bust(scene.hero()).inFull();
    PixelField bare = Sprites.of(motif, livery(scene, motif, turn), wide, tall, outline(scene));
    PixelField sprite = PixelField.blank(bare.columns(), bare.rows() + HEADROOM);
    for (int row = 0; row < bare.rows(); row++) {
      for (int column = 0; column < bare.columns(); column++) {
        sprite.set(column, row + HEADROOM, bare.at(column, row));
      }
    }
    face(motif).ifPresent(face -> dress(scene, motif, face, sprite, new Look(turn, HEADROOM)));
    return sprite;
  }

  /** Where gear sits: nowhere if what was asked for sits there. */
  private static Optional<Motif.Face> face(Motif motif) {
    return motif.face().filter(any -> !motif.traits().contains(Motif.Trait.COVERED));
  }

  private static int clearRows(PixelField field) {
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        if (field.at(column, row) >>> 24 != 0) {
          return row;
        }
      }
    }
    return field.rows();
  }

  /** The prompt's further subjects in the corners of an emblem, drawn after the hero so that they are fully visible. */
  static void companions(Pixels pixels) {
    Scene scene = pixels.scene;
    int size = pixels.columns * 5 / 16;
    List<Integer> corners = Entourage.corners(scene.companions());
    for (int i = 0; i < corners.size(); i++) {
      Motif motif = scene.companions().get(i);
      PixelField sprite = Sprites.of(motif.inFull(), scene.livery(motif, Optional.empty(), 0.15), size, size, outline(scene));
      int corner = corners.get(i);
      pixels.stamp(sprite, corner % 2 == 0 ? pixels.columns - 1 - sprite.columns() : 1, corner < 2 ? pixels.rows - 1 - sprite.rows() : 1);
    }
  }

  /** The prompt's further subjects as sprites beside a hero of this height who stands on row {@code ground} around column {@code x}. */
  static void entourage(Pixels pixels, int x, int ground, int tall) {
    Scene scene = pixels.scene;
    for (int i = 0; i < Math.min(2, scene.companions().size()); i++) {
      Motif motif = scene.companions().get(i);
      PixelField sprite = Sprites.of(motif, scene.livery(motif, Optional.empty(), 0.15), tall * 6 / 10, tall * 5 / 10, outline(scene));
      int side = i == 0 ? 1 : -1;
      int left = Math.max(1, Math.min(pixels.columns - sprite.columns() - 1, x + side * tall * 55 / 100 - sprite.columns() / 2));
      boolean aloft = motif.kind() == Motif.Kind.FLOATING;
      pixels.stamp(sprite, left, Math.max(1, aloft ? ground - tall : ground - sprite.rows() + 1));
    }
  }

  static Colour outline(Scene scene) {
    return scene.palette().night().mix(Colour.BLACK, 0.55);
  }

  static Livery livery(Scene scene, Motif motif, int turn) {
    Livery own = scene.livery(scene.hero(), scene.heroColour(), 0.15);
    Colour cloth = scene.palette().light(turn).mix(scene.palette().dusk(), 0.35);
    if (turn == 0) {
      return own.clothed(cloth);
    }
    Colour base = own.of(Tone.BASE).turned(47 * turn).saturated(turn % 3 == 0 ? 0.35 : 1.1);
    return Livery.of(base, own.of(Tone.SECOND), scene.palette().light(turn)).with(Tone.DARK, own.of(Tone.DARK))
        .clothed(cloth.turned(60 * turn)).beside(own.others());
  }

  /** The index in a crowd, and the number of free rows above its sprite. */
  private record Look(int turn, int above) {}

  private static void dress(Scene scene, Motif motif, Motif.Face face, PixelField sprite, Look look) {
    Chance chance = scene.bones("traits" + look.turn());
    String hat = HEADGEAR.get(chance.whole(0, HEADGEAR.size() - 1));
    String glasses = EYEWEAR.get(chance.whole(0, EYEWEAR.size() - 1));
    if (look.turn() == 0) {
      scene.feature("Headgear", hat);
      scene.feature("Eyewear", glasses);
    }
    Bounds box = motif.bounds();
    double scale = Math.min((sprite.columns() - 2) / box.width(), (sprite.rows() - look.above() - 2) / box.height());
    int x = (int) Math.rint((face.x() - box.left()) * scale) + 1;
    int eyes = (int) Math.rint((face.eyes() - box.top()) * scale) + 1 + look.above();
    int brow = (int) Math.rint((face.brow() - box.top()) * scale) + 1 + look.above();
    int half = Math.max(3, (int) Math.rint(face.half() * scale));
    Gear gear = new Gear(sprite, scene.palette(), x, half);
    gear.glasses(glasses, eyes);
    gear.hat(hat, brow, eyes);
  }
}
