package studio.fofo.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.fofo.kernel.Money;

/**
 * What a blank is as goods: for customs forms, postage and costs.
 *
 * @param hsCode the first six digits of its number in the Harmonized System: {@code 610910}
 * @param origin where it was made, ISO 3166-1 alpha-2: the blank's, as printing changes its number nowhere
 * @param description in plain English, as customs want it: {@code Cotton T-shirt, printed}
 * @param sizes what differs by size
 */
public record BlankGoods(String hsCode, String origin, String description, List<Size> sizes) {

  private static final Pattern HS = Pattern.compile("\\d{6}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public BlankGoods {
    sizes = List.copyOf(sizes);
    if (!HS.matcher(hsCode).matches() || !COUNTRY.matcher(origin).matches() || description.isBlank()) {
      throw new IllegalArgumentException("goods need an HS code of six digits, a country of origin and a description, not \"" + hsCode
          + "\", \"" + origin + "\" and \"" + description + "\"");
    }
  }

  /**
   * @param grams of one piece, packed
   * @param price what one piece costs us without a print
   */
  public record Size(String size, int grams, Money price) {}

  public Optional<Size> of(BlankVariant variant) {
    return sizes.stream().filter(size -> size.size().equals(variant.size())).findFirst();
  }
}
