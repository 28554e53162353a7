package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;
import studio.fofo.fulfilment.factory.Reprint;
import studio.fofo.runtime.MoneyView;

/**
 * A failed attempt as JSON.
 *
 * @param cost what it cost until then
 */
record FactoryReprintView(
    String code, String title, String variant, int attempt, Reprint.Reason reason, String words, MoneyView cost, Instant at, String by) {

  /** The latest failed attempts, the newest first. */
  record FactoryReprintList(List<FactoryReprintView> reprints) {}
}
