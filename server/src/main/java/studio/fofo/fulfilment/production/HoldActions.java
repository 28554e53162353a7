package studio.fofo.fulfilment.production;

import studio.fofo.fulfilment.chores.Chore.Action;
import studio.fofo.fulfilment.suppliers.SupplierHold;

/** The one button that helps a production whose supplier does not go on. */
public final class HoldActions {

  private static final String CONSOLE = "/console/productions/";

  private HoldActions() {}

  public static Action of(ProductionId id, SupplierHold hold) {
    return switch (hold.remedy()) {
      case SupplierHold.AskAgain() -> Action.call("Ask again", CONSOLE + id + "/ask");
      case SupplierHold.Release(var label) -> Action.call(label, CONSOLE + id + "/release?hold=" + hold.mark());
      case SupplierHold.Page(var label, var url) -> Action.page(label, url.toString());
    };
  }
}
