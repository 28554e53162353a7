package studio.fofo.artworks;

import studio.fofo.painter.PrintArea;

/**
 * What a mockup shows.
 *
 * @param blank the product to print on: {@code tee}, {@code hoodie}, {@code poster}, {@code mug} …
 * @param colour of the blank, by name or {@code #rrggbb}
 * @param view {@code front} unless the blank has more views
 * @param area the print area, which also gives a poster's frame its proportions
 * @param design what is printed
 */
public record MockupRequest(String blank, String colour, String view, PrintArea area, Design design) {}
