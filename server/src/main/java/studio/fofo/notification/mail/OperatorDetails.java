package studio.fofo.notification.mail;

/**
 * The details of an operator's notice; sealed until it is sent.
 *
 * @param matter {@code order_held}, a text of the notice
 * @param what for people: the pieces of an order
 * @param page of the site that shows it
 */
record OperatorDetails(String matter, String orderId, String what, String page) {}
