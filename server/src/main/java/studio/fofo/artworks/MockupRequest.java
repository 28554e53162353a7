package studio.fofo.artworks;

import studio.fofo.painter.PrintArea;

/**
 * A blank as a shop window shows it.
 *
 * @param blank what the art is put on: {@code tee}, {@code hoodie}, {@code poster}, {@code mug} …
 * @param colour of the blank, by name or {@code #rrggbb}
 * @param view from where: {@code front} unless the blank has more
 * @param area where it is printed, of whose shape a poster's frame is
 * @param design what is printed
 */
public record MockupRequest(String blank, String colour, String view, PrintArea area, Design design) {}
