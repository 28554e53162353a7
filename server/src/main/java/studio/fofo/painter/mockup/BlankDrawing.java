package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;

/** A blank product, on a square of 1000 units. */
public interface BlankDrawing {

  /** What is below the print. */
  void below(Canvas canvas, Colour colour);

  /** The position of its print area with this shape (width ÷ height). */
  ArtPlace place(double aspect);

  /** Draws the print on it with {@code print}; cloth is dyed and lit here. */
  default void dressed(io.github.humbleui.skija.Canvas canvas, Colour colour, Runnable print) {
    print.run();
  }

  /** Folds, light and edges above the print. */
  void above(Canvas canvas, Colour colour);

  /** Whether it is a rendered photograph, whose edges are already smooth; everything else is drawn at twice the size and averaged. */
  default boolean photographed() {
    return false;
  }

  /** Whether it is cut along the art's outline, like a sticker: then it has a white border, and its print area has the art's shape. */
  default boolean dieCut() {
    return false;
  }
}
