package studio.fofo.fulfilment.printfiles;

/**
 * One line of an order, ready to print.
 *
 * @param line its number in the order, from 1
 * @param title the product's title
 * @param variant the colour and size of the blank
 * @param quantity how many to print
 * @param url of the PNG in the media store: a path on this origin, for operators and whoever has a signed link
 */
public record PrintFile(int line, String title, String variant, int quantity, String url) {}
