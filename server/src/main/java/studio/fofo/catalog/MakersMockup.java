package studio.fofo.catalog;

/**
 * A picture of the product by whoever makes it.
 *
 * @param maker its supplier's name: {@code printful}
 * @param url a path on this origin, a WebP of at most 1600 px
 * @param smallUrl the same, at most 400 px
 * @param colour of the blank, by name
 * @param name the maker's name for the view: {@code Front}
 */
public record MakersMockup(String maker, String url, String smallUrl, String colour, String name) {}
