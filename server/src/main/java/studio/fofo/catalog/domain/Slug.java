package studio.fofo.catalog.domain;

import java.text.Normalizer;
import java.util.Locale;
import studio.fofo.catalog.ProductId;

/** A product's address for people: words of its title and the end of its id, {@code neon-fox-8n02q4tz}. */
final class Slug {

  private static final int LONGEST_WORDS = 60;
  private static final int TAIL = 8;

  private Slug() {}

  static String of(String title, ProductId id) {
    var words = Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
    if (words.length() > LONGEST_WORDS) {
      words = words.substring(0, LONGEST_WORDS).replaceAll("-[^-]*$", "");
    }
    var tail = id.value().substring(id.value().length() - TAIL);
    return words.isEmpty() ? tail : words + "-" + tail;
  }
}
