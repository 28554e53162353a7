package studio.fofo.painter.style.tableau;

import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motif.Face;
import studio.fofo.painter.style.tableau.Table.Depth;
import studio.fofo.painter.surface.Bounds;

/** How a further subject is put to the hero. */
enum Manner {
  WORN, RIDDEN, HELD, ALOFT, AT_THE_MOUTH, BEFORE, PLAYED, AGAINST, BETWEEN, CLIMBED, SURFED, LOVED, ABOVE, BELOW, SAT_ON, FAR_BELOW,
  BEHIND, FRAMED,
  IN_THE_SKY, NEXT_TO;

  /** Whether a hero that is a head needs no more than its shoulders for it. */
  boolean showsBusts() {
    return switch (this) {
      case WORN, HELD, ALOFT, AT_THE_MOUTH, BEFORE, PLAYED, LOVED, NEXT_TO, IN_THE_SKY -> true;
      case RIDDEN, AGAINST, BETWEEN, CLIMBED, SURFED, ABOVE, BELOW, SAT_ON, FAR_BELOW, BEHIND, FRAMED -> false;
    };
  }

  void lay(Table table, Motif motif) {
    Bounds box = table.box;
    Face face = table.face();
    switch (this) {
      case WORN -> Wearing.put(table, motif);
      case RIDDEN -> under(table, motif, isFlat(motif) ? 0.10 : 0.44, 1.55, Depth.BEFORE);
      case SURFED -> under(table, motif, 0.34, 1.6, Depth.BEFORE);
      case SAT_ON -> under(table, motif, 0.62, 1.5, Depth.BEHIND);
      case BELOW -> under(table, motif, 0.16, 1.5, Depth.BEHIND);
      case HELD -> table.hang(motif, box.right() - box.width() * 0.10, box.bottom() - box.height() * 0.26,
          Math.max(40, box.width() * 0.46), 8, Depth.HELD);
      case ALOFT -> table.stand(motif, box.right() - 2, box.bottom() - box.height() * 0.34, 84, 108, Depth.BEHIND);
      case AT_THE_MOUTH -> table.hang(motif, face.x() + face.half() * 0.95, face.eyes() + face.half() * 1.35,
          Math.max(34, face.half() * 1.7), -10, Depth.HELD);
      case BEFORE -> table.stand(motif, box.centreX(), box.bottom() + 4, box.width() * 0.85, box.height() * 0.42, Depth.HELD);
      case PLAYED -> table.hang(motif, box.centreX() + box.width() * 0.12, box.bottom() - box.height() * 0.24, 66, -8, Depth.HELD);
      case AGAINST -> {
        table.lean(5);
        beside(table, motif, 100, 2, Depth.BEHIND);
      }
      case LOVED -> beside(table, motif, 96, -10, Depth.BEHIND);
      case NEXT_TO -> beside(table, motif, Tableau.isAlive(table.hero) && !Tableau.isAlive(motif) ? 66 : 90, -9, Depth.BEHIND);
      case BETWEEN -> table.hang(motif, box.right(), box.top() + 8, 58, 0, Depth.BEHIND);
      case CLIMBED -> {
        table.lean(-9);
        table.stand(motif, box.centreX() + box.width() * 0.5, 44, 190, 210, Depth.BEHIND);
      }
      case ABOVE -> table.stand(motif, box.centreX() + 4, box.top() + box.height() * 0.12, 120, 72, Depth.BEHIND);
      case FAR_BELOW -> table.stand(motif, box.centreX(), 84, 170, 100, Depth.BEHIND);
      case BEHIND -> table.stand(motif, box.right() - 2, -2, 122, 112, Depth.BEHIND);
      case FRAMED -> table.stand(motif, box.centreX(), 14, 172, 158, Depth.BEHIND);
      case IN_THE_SKY -> table.hang(motif, box.right() + 6, box.top() + 4, 64, 0, Depth.BEHIND);
    }
  }

  private static boolean isFlat(Motif motif) {
    return motif.bounds().height() < motif.bounds().width() * 0.45;
  }

  /** Under the hero, which reaches into it by this share of its height. */
  private static void under(Table table, Motif motif, double reach, double wide, Depth depth) {
    Bounds own = motif.bounds();
    double width = Math.max(table.box.width(), 70) * wide;
    double scale = Math.min(width / own.width(), 105 / own.height());
    double tall = own.height() * scale;
    table.stand(motif, table.box.centreX(), tall * (1 - reach), width, tall, depth);
  }

  /** To the hero's right, this far apart. */
  private static void beside(Table table, Motif motif, double size, double apart, Depth depth) {
    Bounds own = motif.bounds();
    double scale = size / Math.max(own.width(), own.height());
    table.stand(motif, table.box.right() + apart + own.width() * scale / 2, 0, own.width() * scale, own.height() * scale, depth);
  }
}
