package studio.fofo.fulfilment.papers;

import java.util.List;
import studio.fofo.fulfilment.factory.floor.Piece;

/** Hang tags, 50 × 90 mm, one page each: the QR code leads to the piece's digital twin. */
final class HangTags {

  private static final double WIDE = 50;
  private static final double HIGH = 90;
  private static final double HOLE = 4;

  private HangTags() {}

  /**
   * @param title of the product
   * @param page that shows the twin, absolute
   */
  record Tag(Piece piece, String title, String variant, String page) {}

  static byte[] of(List<Tag> tags) {
    try (var paper = new Paper("Hang tags")) {
      for (var tag : tags) {
        draw(paper.leaf(WIDE, HIGH), tag);
      }
      return paper.bytes();
    }
  }

  private static void draw(Leaf leaf, Tag tag) {
    leaf.circle(WIDE / 2, 6.5, HOLE / 2)
        .centred(WIDE / 2, 17, 13, "FOFO STUDIO")
        .qr(9, 21, 32, tag.page())
        .centred(WIDE / 2, 60, 10.5, leaf.cut(10.5, 44, tag.title()));
    var variant = leaf.cut(7.5, 44, tag.variant());
    leaf.text(WIDE / 2 - leaf.wide(7.5, variant) / 2, 65, 7.5, variant);
    var words = "Scan it: this piece has a digital twin.";
    leaf.text(WIDE / 2 - leaf.wide(7.5, words) / 2, 72, 7.5, words)
        .code128(WIDE / 2 - Leaf.wideCode(0.25, tag.piece().code().toString()) / 2, 76, 0.25, 6, tag.piece().code().toString());
    var code = tag.piece().code().toString();
    leaf.text(WIDE / 2 - leaf.wide(7, code) / 2, 86, 7, code);
  }
}
