package studio.fofo.painter.drape;

import java.util.List;
import java.util.Set;

/**
 * A garment of size M: a front and a back with one outline, sewn together, and how it is brought to rest.
 *
 * @param sewn the stretches of the outline that join front and back
 * @param calm the share of the time without weight: long sleeves would slide off the arms before they are sewn
 */
record Garment(Panel front, Panel back, Set<String> sewn, double calm) {

  private static final double SPACING = 1.1;
  private static final Set<String> TEE_SEAMS = Set.of("shoulder", "sleeve", "under", "side");

  /** Flat, 52 cm across the chest and 72 cm long, according to the manufacturer's size chart. */
  static Garment tee() {
    return new Garment(Panel.cut(teeEdge(10, 8.7, 6), SPACING, 1), Panel.cut(teeEdge(2.4, 8.2, 1.6), SPACING, 2), TEE_SEAMS, 0);
  }

  private static List<Outline.Point> teeEdge(double drop, double handleX, double handleY) {
    return new Outline(SPACING, 0, drop).curve("neck", 5.6, drop, handleX, handleY, 9, 0)
        .curve("shoulder", 13, 1.1, 18, 2.6, 22.5, 4.2)
        .curve("sleeve", 29, 7, 35, 11.5, 40.5, 16.8)
        .line("cuff", 30.6, 31.4)
        .curve("under", 28.5, 29.4, 26.4, 27.6, 26, 30)
        .curve("side", 25.6, 42, 25.6, 58, 26, 71.4)
        .curve("hem", 18, 72.2, 8, 72.6, 0, 72.6).mirrored();
  }

  /** Flat, 57 cm across the chest and 69 cm long, in one piece with its hood, which is slit at the top so that it can be cut. */
  static Garment hoodie() {
    Outline front = new Outline(SPACING, 0, 8).curve("opening", 4, 6, 10, 0, 10.4, -8).curve("opening", 10.6, -16, 6.5, -21, 0.1, -21)
        .line("slit", 0.1, -29);
    return new Garment(Panel.cut(hoodieEdge(front), SPACING, 5), Panel.cut(hoodieEdge(new Outline(SPACING, 0.1, -29)), SPACING, 6),
        Set.of("hood", "shoulder", "sleeve", "under", "side", "slit"), 0.15);
  }

  private static List<Outline.Point> hoodieEdge(Outline top) {
    return top.curve("hood", 11, -29, 18.4, -20, 18, -9).curve("hood", 17.7, -4, 13.5, -2.5, 12, 0.8)
        .curve("shoulder", 15, 1.6, 20, 3.4, 24, 5.5)
        .curve("sleeve", 32, 10, 46, 36, 57, 53)
        .line("cuff band", 48.6, 58.6)
        .curve("under", 42, 50, 32, 32, 28.6, 29.5)
        .curve("side", 28.4, 42, 28.4, 56, 27.6, 67.6)
        .curve("hem band", 18, 68.6, 8, 69, 0, 69).mirrored();
  }

  /** The front of a garment that is folded to a width of 33 cm, with sides and hem turned under. */
  static Garment folded() {
    List<Outline.Point> edge = new Outline(SPACING, 0, 9.6).curve("neck", 5.6, 9.6, 8.7, 6, 9, -0.6)
        .line("turn", 17, 1.2).line("turn", 19.6, 2.2).line("turn", 19.6, 62.5).line("turn", 0, 62.5).mirrored();
    List<Outline.Point> collar = new Outline(SPACING, 0, 2.2).curve("neck", 5, 2.2, 8.2, 1.6, 9, -0.6)
        .line("turn", 11, 4).line("turn", 11, 16).line("turn", 0, 16).mirrored();
    return new Garment(Panel.cut(edge, SPACING, 3), Panel.cut(collar, SPACING, 4), Set.of(), 0);
  }

  /** Drapes it until it comes to rest. */
  Cloth draped(Form form, double depth, double bending, int steps, double... fall) {
    Cloth cloth = new Cloth(List.of(front, back), new double[] {depth, -depth}, bending, fall);
    sew(cloth);
    close(cloth);
    cloth.centre(0);
    cloth.centre(front.points().size());
    for (int i = 0; i < steps; i++) {
      double moment = Math.clamp((i - steps * 0.25) / (steps * 0.35), 0, 1);
      cloth.step(form.at(moment), Math.min(1, 0.02 + 4.0 * i / steps), i < calm * steps ? 0 : 1);
    }
    return cloth;
  }

  private void sew(Cloth cloth) {
    int count = front.points().size();
    for (int i = 0; i < front.edge().size(); i++) {
      for (int j = 0; j < back.edge().size(); j++) {
        if (isSewn(front, i) && front.edge().get(i).x() == back.edge().get(j).x() && front.edge().get(i).y() == back.edge().get(j).y()) {
          cloth.sew(i, count + j);
        }
      }
    }
  }

  /** Joins a slit's two sides, which mirror each other, and holds the top of the hood in place. */
  private void close(Cloth cloth) {
    List<Outline.Point> edge = front.edge();
    for (int i = 0; i < edge.size(); i++) {
      if (Math.abs(edge.get(i).x()) < 0.2 && edge.get(i).y() < -20) {
        double back = -(edge.get(i).y() + 21) / 8;
        cloth.hold(i, edge.get(i).x(), 23 + 2 * back, 8 - 9 * back);
      }
      for (int j = 0; j < i; j++) {
        if (Math.abs(edge.get(i).x()) < 0.2 && edge.get(i).y() < 0 && Math.abs(edge.get(i).y() - edge.get(j).y()) < 1e-6) {
          cloth.sew(i, j);
        }
      }
    }
  }

  private boolean isSewn(Panel panel, int i) {
    int count = panel.edge().size();
    return sewn.contains(panel.edge().get(i).stretch()) || sewn.contains(panel.edge().get((i + count - 1) % count).stretch())
        || sewn.contains(panel.edge().get((i + 1) % count).stretch());
  }

  List<Surface> surfaces(Cloth cloth) {
    return List.of(Surface.of(front, cloth, 0, 1), Surface.of(back, cloth, front.points().size(), -1));
  }
}
