package studio.fofo.painter.style.tableau;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motif.Face;
import studio.fofo.painter.motif.Motif.Kind;
import studio.fofo.painter.motif.Motif.Part;
import studio.fofo.painter.motif.Tone;
import studio.fofo.painter.prompt.Deed;
import studio.fofo.painter.style.tableau.Table.Depth;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Transform;

/** What shows that the hero dances, flies or sleeps: how it leans, and signs around it as comics have them. */
final class Effects {

  /** Deeds for which a head needs no more than its shoulders. */
  static final Set<Deed> BUSTS = EnumSet.of(Deed.SING, Deed.SWIM, Deed.SLEEP, Deed.BURN);
  private static final List<Colour> WATER = List.of(Colour.of("#2f9fe0"), Colour.of("#7fd0f5"), Colour.of("#ffffff"));

  private static final Colour MUSIC = Colour.of("#ff4f9a");
  private static final Colour AIR = Colour.of("#e4ecf2");

  private final Table table;
  private final Function<String, Motif> library;
  private final Bounds box;

  Effects(Table table, Function<String, Motif> library) {
    this.table = table;
    this.library = library;
    this.box = table.box;
  }

  void show(Deed deed, Motif hero) {
    switch (deed) {
      case FLY -> flying(hero);
      case RUN -> {
        table.lean(-9);
        table.hang(library.apply("dashing-away").coloured(AIR), box.right() + 14, box.bottom() - 14, 38, 0, Depth.BEHIND);
      }
      case JUMP -> jumping();
      case SWIM -> swimming();
      case SLEEP -> {
        table.lean(hero.kind() == Kind.HEAD ? 14 : 8);
        hang("zzz", box.right() + 4, box.top() + 2, 44, Depth.BEFORE);
      }
      case DANCE -> {
        table.lean(-10);
        notes(box.right() + 24, box.top() + 12);
        table.hang(library.apply("musical-note").coloured(MUSIC), box.left() - 22, box.top() + 22, 32, 0, Depth.BEFORE);
      }
      case SING -> {
        Face face = table.face();
        table.hang(library.apply("microphone"), face.x() + face.half() * 1.0, face.eyes() + face.half() * 1.7,
            Math.max(38, face.half() * 1.9),
            0, Depth.HELD);
        notes(box.right() + 12, box.top() + 12);
      }
      case BURN -> {
        if (!Props.ABLAZE.contains(hero.name())) {
          burning();
        }
      }
      case RIDE, WEAR, HOLD, EAT, DRINK, READ, PLAY, FIGHT, CLIMB, SURF, SIT, LOVE, ON, UNDER, OVER, WITH ->
        throw new IllegalArgumentException(
            deed + " is not done alone");
    }
  }

  private void hang(String name, double x, double y, double size, Depth depth) {
    table.hang(library.apply(name), x, y, size, 0, depth);
  }

  private void notes(double x, double y) {
    table.hang(library.apply("musical-notes").coloured(MUSIC), x, y, 40, 0, Depth.BEFORE);
  }

  /** In a large flame, with small ones at its feet. */
  private void burning() {
    Motif fire = library.apply("fire");
    table.stand(fire, box.centreX(), 5, box.width() * 2, box.height() * 1.85, Depth.BEHIND);
    table.stand(fire, box.left() + 8, 7, 34, 42, Depth.BEFORE);
    table.stand(fire, box.right() - 10, 7, 42, 52, Depth.BEFORE);
  }

  /** With wings unless it floats by itself, over clouds. */
  private void flying(Motif hero) {
    table.lean(-13);
    if (hero.kind() != Kind.FLOATING) {
      Motif wing = library.apply("wing");
      Bounds own = wing.bounds();
      double scale = 68 / Math.max(own.width(), own.height());
      for (int side = -1; side <= 1; side += 2) {
        double x = side < 0 ? box.left() + box.width() * 0.24 : box.right() - box.width() * 0.24;
        table.lay(wing, Transform.move(x, box.top() + box.height() * 0.44).scale(side * scale, scale)
            .moved(-own.left(), -own.bottom()), Depth.BEHIND);
      }
    }
    hang("cloud", box.left() - 4, box.bottom() + 18, 46, Depth.BEFORE);
    hang("cloud", box.right() + 2, box.bottom() + 8, 36, Depth.BEFORE);
    table.becomes(Kind.FLOATING);
  }

  private void jumping() {
    table.lean(-6);
    Path shadow = Path.ellipse(box.centreX(), box.bottom() + 34, box.width() * 0.42, 4);
    var lines = Path.begin();
    for (int i = -1; i <= 1; i++) {
      lines.moveTo(box.centreX() + i * box.width() * 0.26, box.bottom() + 6 + Math.abs(i) * 2).lineTo(
          box.centreX() + i * box.width() * 0.26, box.bottom() + 24 - Math.abs(i) * 4);
    }
    table.draw(List.of(new Part(shadow, Tone.DARK, 0), new Part(lines.build(), Tone.PALE, 3.2)), Depth.BEHIND);
  }

  /** Up to its chest in two rows of waves. */
  private void swimming() {
    Motif water = new Motif("water", Kind.STANDING, WATER,
        List.of(new Part(waves(-box.height() * 0.34, 0), Tone.SECOND, 0), new Part(waves(-box.height() * 0.24, 11), Tone.BASE, 0)),
        Optional.empty());
    table.lay(water, Transform.NONE, Depth.BEFORE);
    table.becomes(Kind.STANDING);
  }

  private Path waves(double top, double shift) {
    double left = box.left() - 26 - shift;
    double right = box.right() + 26 - shift;
    var band = Path.begin(left, 12).lineTo(left, top);
    for (double x = left; x < right; x += 22) {
      band.curveTo(x + 5, top - 9, x + 15, top - 9, x + 22, top);
    }
    return band.lineTo(Math.ceil((right - left) / 22) * 22 + left, 12).close().build();
  }
}
