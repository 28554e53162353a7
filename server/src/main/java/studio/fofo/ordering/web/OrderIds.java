package studio.fofo.ordering.web;

import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderingErrors;

/** Parses order ids in paths: a malformed id gets 404, like an unknown one. */
final class OrderIds {

  private OrderIds() {}

  static OrderId of(String text) {
    try {
      return new OrderId(text);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(OrderingErrors.ORDER_NOT_FOUND, "you have no order \"" + text + "\"");
    }
  }
}
