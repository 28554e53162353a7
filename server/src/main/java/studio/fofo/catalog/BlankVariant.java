package studio.fofo.catalog;

import studio.fofo.kernel.Money;

/**
 * One colour and size of a blank.
 *
 * @param id unique among all blanks: {@code tee-black-m}
 * @param colour a name, for display and for mockups
 * @param colourHex {@code #rrggbb}
 * @param size {@code M}, {@code 18×24 in} …
 * @param area the name of the {@link BlankArea} that is printed
 * @param baseCost what one piece costs the studio, printed and packed
 */
public record BlankVariant(String id, String colour, String colourHex, String size, String area, Money baseCost) {

  /** The display label: {@code Black / M}. */
  public String label() {
    return colour + " / " + size;
  }
}
