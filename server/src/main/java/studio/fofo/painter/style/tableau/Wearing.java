package studio.fofo.painter.style.tableau;

import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motif.Face;
import studio.fofo.painter.style.tableau.Table.Depth;

/** Hats on heads, glasses before eyes, headphones over ears, scarves around necks: of what has no face, where they would be. */
final class Wearing {

  private Wearing() {}

  static void put(Table table, Motif motif) {
    Face face = table.face();
    boolean faced = table.hero.face().isPresent();
    String name = motif.name();
    if (Props.HATS.contains(name)) {
      double bottom = faced ? Math.max(face.brow(), table.box.top() + table.box.height() * 0.13)
          : table.box.top() + table.box.height() * 0.09;
      double wide = Math.max(26, Math.min(table.widthAt(bottom) * 0.92, 74));
      table.stand(motif, faced ? face.x() : table.headX(), bottom, wide, wide, Depth.HELD);
    } else if (Props.ACROSS.contains(name)) {
      double wide = faced ? Math.max(face.half() * 2.5, table.widthAt(face.eyes()) * 0.5) : table.widthAt(face.eyes()) * 0.8;
      table.hang(motif, faced ? face.x() : table.box.centreX(), face.eyes(), wide, 0, Depth.HELD);
    } else if (Props.OVER_EARS.contains(name)) {
      double wide = table.widthAt(face.eyes()) * 1.16;
      table.stand(motif, faced ? face.x() : table.box.centreX(), face.eyes() + wide * 0.42, wide, wide, Depth.HELD);
    } else {
      double wide = Math.max(face.half() * 1.5, 30);
      table.stand(motif, face.x(), face.eyes() + face.half() * 1.2 + wide, wide, wide, Depth.HELD);
    }
    table.cover(Props.ACROSS.contains(name));
  }
}
