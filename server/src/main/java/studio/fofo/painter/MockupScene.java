package studio.fofo.painter;

import java.util.List;
import studio.fofo.painter.surface.Colour;

/**
 * The content of a mockup.
 *
 * @param product the blank
 * @param view how it is shown; not every product has every view
 * @param colour of the product, as {@code #rrggbb}
 * @param area the print area
 */
public record MockupScene(Product product, View view, String colour, PrintArea area) {

  /**
   * {@code WORN} is half from the side, on a form that cannot be seen; {@code DETAIL} is near enough to see the weave; {@code LEFT} and
   * {@code RIGHT} show a mug half from the side, with its handle; {@code TABLE} shows things where they are used.
   */
  public enum View {
    FRONT, WORN, HANGING, FOLDED, DETAIL, ROOM, LEFT, RIGHT, TABLE
  }

  public enum Product {
    TEE(new PrintArea(3600, 4800, 0, true), View.FRONT, View.WORN, View.HANGING, View.FOLDED, View.DETAIL),
    HOODIE(new PrintArea(3600, 3600, 0, true), View.FRONT, View.WORN, View.DETAIL),
    POSTER(new PrintArea(3600, 5400, PrintArea.EIGHTH_INCH, false), View.ROOM, View.DETAIL),
    MUG(new PrintArea(2700, 1050, 0, false), View.FRONT, View.RIGHT, View.LEFT, View.TABLE),
    CAP(new PrintArea(1200, 1140, 0, true), View.FRONT),
    STICKER(new PrintArea(1200, 1200, 0, true), View.FRONT, View.DETAIL);

    private final PrintArea area;
    private final List<View> views;

    Product(PrintArea area, View... views) {
      this.area = area;
      this.views = List.of(views);
    }

    /** The print area, unless the blank's file defines another. */
    public PrintArea area() {
      return area;
    }

    /** The available views, the default one first. */
    public List<View> views() {
      return views;
    }
  }

  public MockupScene {
    Colour.of(colour);
    if (!product.views.contains(view)) {
      throw new IllegalArgumentException(product + " has no view " + view + "; it has " + product.views);
    }
  }

  public MockupScene(Product product, View view, String colour) {
    this(product, view, colour, product.area());
  }

  public MockupScene(Product product, String colour) {
    this(product, product.views.get(0), colour);
  }
}
