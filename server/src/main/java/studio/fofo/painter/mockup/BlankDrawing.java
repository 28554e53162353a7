package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;

/** A product without its print, on a square of 1000 units. */
public interface BlankDrawing {

  /** What lies below the print. */
  void below(Canvas canvas, Colour colour);

  /** Where its print area of this shape (width ÷ height) lies. */
  ArtPlace place(double aspect);

  /** Folds, light and edges that lie above the print. */
  void above(Canvas canvas, Colour colour);

  /** Whether it is cut along the art's outline, as stickers are: then it has a white border, and its print area is of the art's shape. */
  default boolean dieCut() {
    return false;
  }
}
