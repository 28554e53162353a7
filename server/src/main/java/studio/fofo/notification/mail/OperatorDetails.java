package studio.fofo.notification.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of an operator's notice; sealed until it is sent.
 *
 * @param matter {@code order_held}, a text of the notice
 * @param orderId null if it is not about one
 * @param what for people: the pieces of an order
 * @param page of the site that shows it
 * @param blanks those that run low; null in rows from before there were any
 */
record OperatorDetails(String matter, @Nullable String orderId, String what, String page, @Nullable List<Blank> blanks) {

  /** A blank that runs low. */
  record Blank(String name, int available, int reorderPoint) {}
}
