package studio.fofo.catalog;

import java.util.List;

/** Pictures of products by their makers, shown after our own. */
public interface MakersMockups {

  /** A picture as its maker sent it: PNG, JPEG or WebP. */
  record Sent(byte[] picture, String colour, String name) {}

  /**
   * Stores a maker's pictures of a product in place of its earlier ones, with the artwork's visibility. The same pictures again change
   * nothing.
   *
   * @throws IllegalArgumentException if one cannot be decoded
   */
  void put(ProductId product, String maker, List<Sent> pictures);
}
