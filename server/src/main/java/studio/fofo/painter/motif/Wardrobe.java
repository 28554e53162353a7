package studio.fofo.painter.motif;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.painter.motif.Motif.Kind;
import studio.fofo.painter.motif.Motif.Part;
import studio.fofo.painter.motif.Motif.Trait;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Transform;

/**
 * Gives heads a body: a fox in a long coat can stand in a street, a skull in a jacket can look out of a window.
 *
 * <p>Only motifs of kind {@link Kind#HEAD} without their own shoulders are dressed; all others stay unchanged.
 */
public final class Wardrobe {

  private static final List<String> SHOULDERED = List.of("astronaut", "samurai", "bust", "ninja", "wizard", "geisha");

  private Wardrobe() {}

  /** The whole figure in a long coat. */
  public static Motif standing(Motif head) {
    return dressed(head, "wear-coat", 72, 60, Kind.STANDING);
  }

  /** The whole figure with a head as wide as its coat: for small sprites, where faces matter more than proportions. */
  public static Motif toy(Motif head) {
    return dressed(head, "wear-coat", 92, 104, Kind.STANDING);
  }

  /** The upper part in a jacket, cut at the chest. */
  public static Motif bust(Motif head) {
    return isShouldered(head) ? head : dressed(head, "wear-jacket", 74, 62, Kind.HEAD);
  }

  private static boolean isShouldered(Motif head) {
    return SHOULDERED.contains(head.name()) || head.traits().contains(Trait.SHOULDERED);
  }

  private static Motif dressed(Motif head, String clothes, double chin, double headWidth, Kind kind) {
    if (head.kind() != Kind.HEAD) {
      return head;
    }
    Motif wear = Motifs.library().named(clothes);
    List<Part> parts = new ArrayList<>(wear.parts());
    Bounds box = head.bounds();
    double wide = isShouldered(head) ? headWidth * 1.15 : headWidth;
    double scale = wide / box.width();
    Transform place = Transform.move(50 - box.centreX() * scale, chin - box.bottom() * scale).scale(scale);
    head.parts().forEach(part -> parts.add(part.placed(place)));
    return new Motif(head.name(), kind, head.natural(), parts, head.face().map(face -> face.placed(place)), head.traits(), head.others());
  }
}
