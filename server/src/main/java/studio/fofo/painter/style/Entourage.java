package studio.fofo.painter.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.surface.Transform;

/** Positions of the prompt's further subjects: beside the hero and smaller, or, if they belong there, in the sky. */
public final class Entourage {

  private static final Set<String> HEAVENLY = Set.of("moon", "sun", "planet", "star", "cloud", "ufo", "rocket", "butterfly", "jellyfish");
  private static final int MOST = 3;

  /** An emblem's corner: the size of a subject in it, and the horizontal position of its middle. */
  private static final double CORNER = 300;
  private static final double CORNER_MIDDLE = 828;

  private Entourage() {}

  /** A further subject and its position. */
  public record Extra(Motif motif, Transform place) {}

  /** At most three, in drawing order, around a hero whose box stands on {@code bottom} around {@code x}. */
  public static List<Extra> around(Scene scene, double x, double bottom, double boxWidth, double boxHeight) {
    List<Extra> extras = new ArrayList<>();
    double reach = Math.min(boxWidth, boxHeight) * 0.56;
    for (int i = 0; i < Math.min(MOST, scene.companions().size()); i++) {
      Motif motif = scene.companions().get(i);
      double side = (i % 2 == 0 ? 1 : -1) * scene.bones("entourage").sign();
      double across = Math.max(scene.width() * 0.13, Math.min(scene.width() * 0.87, x + side * reach * (i < 2 ? 1 : 1.3)));
      double size = boxHeight * (HEAVENLY.contains(motif.name()) ? 0.30 : 0.40);
      extras.add(new Extra(motif, HEAVENLY.contains(motif.name())
          ? Arrangement.centred(motif, across, Math.max(scene.height() * 0.15, bottom - boxHeight * 0.92), size, size)
          : Arrangement.standing(motif, across, bottom, size * 1.1, size)));
    }
    return extras;
  }

  /**
   * The corner of an emblem for each companion, at most three: 0 and 1 are below, one on each side, 2 and 3 above. Those in the sky begin
   * above.
   */
  public static List<Integer> corners(List<Motif> companions) {
    List<Integer> taken = new ArrayList<>();
    for (Motif companion : companions.subList(0, Math.min(MOST, companions.size()))) {
      int corner = HEAVENLY.contains(companion.name()) ? 2 : 0;
      while (taken.contains(corner)) {
        corner = (corner + 1) % 4;
      }
      taken.add(corner);
    }
    return taken;
  }

  /**
   * At most three in the corners of an emblem of 1000 units, those below on {@code bottom}; drawn after the hero, so that they are fully
   * visible.
   */
  public static List<Extra> inCorners(Scene scene, double bottom) {
    int side = scene.bones("entourage").sign();
    List<Integer> corners = corners(scene.companions());
    List<Extra> extras = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      Motif motif = scene.companions().get(i).inFull();
      double x = 500 + side * (corners.get(i) % 2 == 0 ? 1 : -1) * (CORNER_MIDDLE - 500);
      extras.add(new Extra(motif, corners.get(i) < 2 ? Arrangement.standing(motif, x, bottom, CORNER, CORNER)
          : Arrangement.centred(motif, x, 1000 - CORNER_MIDDLE, CORNER, CORNER)));
    }
    return extras;
  }
}
