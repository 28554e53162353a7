package studio.fofo.generation.remote;

import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.painter.image.Raster;

/** The size of a picture in pixels. Vendors take multiples of 8 or 64; what is too much is cut off again. */
public record PixelSize(int width, int height) {

  /** The smallest size with sides that are such multiples, and from which the ordered one can be cut. */
  public static PixelSize roundedUp(EngineOrder order, int multiple) {
    return new PixelSize(up(order.width(), multiple), up(order.height(), multiple));
  }

  private static int up(int side, int multiple) {
    return (side + multiple - 1) / multiple * multiple;
  }

  /** The middle of a picture in the ordered shape: in the ordered size if it was rounded up from it, otherwise as large as possible. */
  static Raster cut(Raster made, EngineOrder order) {
    var isRounded = made.width() >= order.width() && made.width() < order.width() + 64
        && made.height() >= order.height() && made.height() < order.height() + 64;
    var size = isRounded ? new PixelSize(order.width(), order.height()) : largest(made, order);
    return size.width() == made.width() && size.height() == made.height()
        ? made
        : made.part((made.width() - size.width()) / 2, (made.height() - size.height()) / 2, size.width(), size.height());
  }

  private static PixelSize largest(Raster made, EngineOrder order) {
    var wide = (long) made.width() * order.height();
    var tall = (long) made.height() * order.width();
    return wide > tall
        ? new PixelSize((int) Math.max(1, Math.round((double) tall / order.height())), made.height())
        : new PixelSize(made.width(), (int) Math.max(1, Math.round((double) wide / order.width())));
  }
}
