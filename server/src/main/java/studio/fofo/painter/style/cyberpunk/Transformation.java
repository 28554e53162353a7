package studio.fofo.painter.style.cyberpunk;

import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Transform;

/** Transforms that more than one element of the city uses. */
final class Transformation {

  private Transformation() {}

  /** Grows a shape around its own centre by a margin. */
  static Transform grown(Bounds box, double margin) {
    double x = (box.width() + 2 * margin) / box.width();
    double y = (box.height() + 2 * margin) / box.height();
    return Transform.move(box.centreX() * (1 - x), box.centreY() * (1 - y)).scale(x, y);
  }
}
