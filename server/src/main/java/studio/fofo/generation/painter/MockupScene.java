package studio.fofo.generation.painter;

import java.util.List;
import studio.fofo.generation.painter.surface.Colour;

/**
 * What a mockup shows.
 *
 * @param product which blank
 * @param view how it is shown; not every product has every view
 * @param colour of the cloth or ware, as {@code #rrggbb}
 */
public record MockupScene(Product product, View view, String colour) {

  public enum View { FRONT, FOLDED, WORN, ROOM }

  public enum Product {
    TEE(View.FRONT, View.FOLDED, View.WORN),
    HOODIE(View.FRONT),
    POSTER(View.ROOM),
    MUG(View.FRONT),
    CAP(View.FRONT),
    STICKER(View.FRONT);

    private final List<View> views;

    Product(View... views) {
      this.views = List.of(views);
    }

    /** The views there are, the usual one first. */
    public List<View> views() {
      return views;
    }

    /** Whether the product shows the art cut out on the product's own ground, rather than as a full sheet. */
    public boolean wantsClearGround() {
      return this != POSTER && this != MUG;
    }
  }

  public MockupScene {
    Colour.of(colour);
    if (!product.views.contains(view)) {
      throw new IllegalArgumentException("a " + product + " has no view " + view + "; it has " + product.views);
    }
  }

  public MockupScene(Product product, String colour) {
    this(product, product.views.get(0), colour);
  }
}
