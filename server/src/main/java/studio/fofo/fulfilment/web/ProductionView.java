package studio.fofo.fulfilment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.printfiles.LineProof;
import studio.fofo.fulfilment.production.HoldActions;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.painter.proof.Finding;

/**
 * The production of some lines of an order.
 *
 * @param supplier {@code factory}, {@code printful} …
 * @param lines by number
 * @param reason why this supplier, in words
 * @param paymentMissing nothing is sent to the supplier until the payment is back
 * @param hold why the supplier does not go on; absent if it does
 * @param ended why it was cancelled or failed; absent unless it was
 * @param files what was found in its print files, by line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductionView(
    String id, String orderId, String supplier, List<Integer> lines, String reason, ProductionStatus status, boolean paymentMissing,
    @Nullable HoldView hold, @Nullable String ended, List<FileView> files) {

  static ProductionView of(Production production, List<FileView> files) {
    return new ProductionView(production.id().value(), production.orderId().value(), production.supplier(), production.lines(),
        production.reason(), production.status(), production.held(),
        production.hold().map(hold -> HoldView.of(production.id(), hold)).orElse(null), production.ended().orElse(null), files);
  }

  /**
   * @param party who must act
   * @param action what helps
   */
  record HoldView(String words, SupplierHold.Party party, ActionView action) {

    static HoldView of(ProductionId id, SupplierHold hold) {
      return new HoldView(hold.words(), hold.party(), ActionView.of(HoldActions.of(id, hold)));
    }
  }

  /**
   * The one thing that helps.
   *
   * @param method {@code POST} for a call without a body; {@code GET} for a page
   * @param path of the API, without {@code /api/v1}; of the web, or absolute, for a page
   */
  record ActionView(String label, String method, String path) {

    static ActionView of(Chore.Action action) {
      return new ActionView(action.label(), action.method(), action.path());
    }
  }

  /**
   * A line's print file.
   *
   * @param refused whether a print would be waste
   * @param findings in words
   * @param proofLink opens a PNG of what will be printed, on its material, for a week; absent if there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FileView(int line, boolean refused, List<String> findings, @Nullable String proofLink) {

    static FileView of(LineProof proof, PrintLinks links) {
      return new FileView(proof.line(), proof.isSpoiled(), proof.findings().stream().map(Finding::words).toList(),
          proof.pictureUrl().map(links::to).orElse(null));
    }
  }
}
