package studio.fofo.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the product.
 *
 * @param url a path on this origin, a WebP of 1200 × 1200 px that never changes
 * @param smallUrl the same in 480 × 480 px, for lists and small screens; {@code url} itself until an older mockup has got its small size
 * @param colour of the blank, by name
 * @param view {@code front} …
 * @param sizes the sizes it shows, since posters of different proportions look different; empty, meaning all, for older products
 */
public record Mockup(String url, String smallUrl, String colour, String view, List<String> sizes) {

  public Mockup(String url, @Nullable String smallUrl, String colour, String view, @Nullable List<String> sizes) {
    this.url = url;
    this.smallUrl = smallUrl == null ? url : smallUrl;
    this.colour = colour;
    this.view = view;
    this.sizes = sizes == null ? List.of() : List.copyOf(sizes);
  }
}
