package studio.fofo.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the product.
 *
 * @param url a path on this origin, a WebP that never changes
 * @param colour of the blank, by name
 * @param view {@code front} …
 * @param sizes the sizes it shows, since posters of different proportions look different; empty, meaning all, for older products
 */
public record Mockup(String url, String colour, String view, List<String> sizes) {

  public Mockup(String url, String colour, String view, @Nullable List<String> sizes) {
    this.url = url;
    this.colour = colour;
    this.view = view;
    this.sizes = sizes == null ? List.of() : List.copyOf(sizes);
  }
}
