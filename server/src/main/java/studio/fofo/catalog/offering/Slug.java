package studio.fofo.catalog.offering;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import studio.fofo.catalog.ProductId;

/** A product's readable URL part: words of its title, in Latin letters, and the end of its id, {@code neon-fox-8n02q4tz}. */
final class Slug {

  private static final int LONGEST_WORDS = 60;
  private static final int TAIL = 8;

  private Slug() {}

  /** Transliterates every script to ASCII letters, by CLDR's rules; loaded lazily, since that is slow. */
  private static final class Lazily {
    static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  static String of(String title, ProductId id) {
    var words = Lazily.LATIN.transliterate(Normalizer.normalize(title, Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT)
        .replaceAll("['\u2019\u02b9\u02bc]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
    if (words.length() > LONGEST_WORDS) {
      words = words.substring(0, LONGEST_WORDS).replaceAll("-[^-]*$", "");
    }
    var tail = id.value().substring(id.value().length() - TAIL);
    return words.isEmpty() ? tail : words + "-" + tail;
  }
}
