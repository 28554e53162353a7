package studio.fofo.painter.mockup;

import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;

/** A product without its print, on a square of 1000 units. */
public interface BlankDrawing {

  /** What lies below the print. */
  void below(Canvas canvas, Colour colour);

  /** Where its print area of this shape (width ÷ height) lies. */
  ArtPlace place(double aspect);

  /** The print on it, drawn by {@code print}; cloth is dyed and lit here. */
  default void dressed(io.github.humbleui.skija.Canvas canvas, Colour colour, Runnable print) {
    print.run();
  }

  /** Folds, light and edges that lie above the print. */
  void above(Canvas canvas, Colour colour);

  /** Whether it is a photograph, whose edges are smooth already; else all is drawn at twice the size and averaged. */
  default boolean photographed() {
    return false;
  }

  /** Whether it is cut along the art's outline, as stickers are: then it has a white border, and its print area is of the art's shape. */
  default boolean dieCut() {
    return false;
  }
}
