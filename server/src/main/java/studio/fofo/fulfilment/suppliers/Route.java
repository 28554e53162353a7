package studio.fofo.fulfilment.suppliers;

import java.util.List;

/**
 * Who makes which lines of an order.
 *
 * @param lines by number
 * @param reason in words, for operators: {@code the only supplier that makes both and ships to Canada}
 */
public record Route(String supplier, List<Integer> lines, String reason) {

  public Route {
    lines = List.copyOf(lines);
  }
}
