package studio.fofo.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product as a shop window shows it.
 *
 * @param url a path on this origin, a WebP that never changes
 * @param colour of the blank, by name
 * @param view from where: {@code front} …
 * @param sizes which sizes it shows, since posters of two shapes look different; of older products empty, which means all
 */
public record Mockup(String url, String colour, String view, List<String> sizes) {

  public Mockup(String url, String colour, String view, @Nullable List<String> sizes) {
    this.url = url;
    this.colour = colour;
    this.view = view;
    this.sizes = sizes == null ? List.of() : List.copyOf(sizes);
  }
}
