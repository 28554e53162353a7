package studio.fofo.ordering;

/**
 * An order is a gift: its parcel shows no prices.
 *
 * @param note for the recipient, one line; empty if there is none. Personal data
 */
public record Gift(String note) {

  /** In characters. */
  public static final int LONGEST_NOTE = 200;

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "Gift[…]";
  }
}
