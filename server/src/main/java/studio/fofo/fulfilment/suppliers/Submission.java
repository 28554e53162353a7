package studio.fofo.fulfilment.suppliers;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.ReturnAddress;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.Recipient;

/**
 * A job as sent to a supplier.
 *
 * @param externalId our id for it, the idempotency key
 * @param lines what to print, at least one
 * @param recipient read for this submission, with the gift note; an adapter passes it on and never stores or logs it
 * @param sender who stands on the parcel; empty if nobody has said
 */
public record Submission(
    ProductionId externalId, OrderId orderId, List<Line> lines, Recipient recipient, Optional<ReturnAddress.Sender> sender) {

  /** Without a sender. */
  public Submission(ProductionId externalId, OrderId orderId, List<Line> lines, Recipient recipient) {
    this(externalId, orderId, lines, recipient, Optional.empty());
  }

  public Submission {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("production " + externalId + " has nothing to print");
    }
  }

  /**
   * One line.
   *
   * @param file with the line's number, which is our id for it at the supplier, too
   * @param fileUrl of the same file: absolute, signed, needs no login, expires after days, since a vendor fetches it later
   * @param unitPrice what the buyer pays for one, for the customs form
   */
  public record Line(PrintFile file, BlankId blankId, String variantId, URI fileUrl, Money unitPrice) {

    public int number() {
      return file.line();
    }
  }

  public List<PrintFile> files() {
    return lines.stream().map(Line::file).toList();
  }
}
