package studio.fofo.catalog;

/**
 * The product as a shop window shows it.
 *
 * @param url a path on this origin, a WebP that never changes
 * @param colour of the blank, by name
 * @param view from where: {@code front} …
 */
public record Mockup(String url, String colour, String view) {}
