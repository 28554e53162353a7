package studio.fofo.fulfilment.printfiles;

/**
 * One line of an order, ready for the printer.
 *
 * @param line its number on the order, from 1
 * @param title the product's
 * @param variant the colour and size to take from the shelf
 * @param quantity how many to print
 * @param url where the PNG lies in the media store: a path on this origin, for operators and for whoever has a signed link to it
 */
public record PrintFile(int line, String title, String variant, int quantity, String url) {}
