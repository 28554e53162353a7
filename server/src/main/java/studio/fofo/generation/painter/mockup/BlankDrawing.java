package studio.fofo.generation.painter.mockup;

import studio.fofo.generation.painter.surface.Canvas;
import studio.fofo.generation.painter.surface.Colour;

/** A product without its print, on a square of 1000 units. */
public interface BlankDrawing {

  /** What lies below the print. */
  void below(Canvas canvas, Colour colour);

  /** Where art of this shape (width ÷ height) goes. */
  ArtPlace place(double aspect);

  /** Folds, light and edges that lie above the print. */
  void above(Canvas canvas, Colour colour);

  /** Whether the art gets a white border along its outline, as stickers have. */
  default boolean dieCut() {
    return false;
  }
}
