package studio.fofo.fulfilment.printful;

import java.util.List;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import tools.jackson.databind.JsonNode;

/** Why Printful does not go on. Its orders state no reason; those of files are at the items. */
final class PrintfulHolds {

  private PrintfulHolds() {}

  static SupplierHold failed(List<JsonNode> items) {
    return new SupplierHold("the order failed at Printful: " + PrintfulDraft.refusedFile(items)
        .orElse("its address, files or payment; correct it there and confirm it again, or withdraw it"), Party.STUDIO);
  }

  static SupplierHold onHold() {
    return new SupplierHold("Printful has a problem with the order; its customer service has to be asked", Party.STUDIO);
  }

  static SupplierHold draft() {
    return new SupplierHold("the order is a draft at Printful; confirm it there or withdraw it", Party.STUDIO);
  }
}
