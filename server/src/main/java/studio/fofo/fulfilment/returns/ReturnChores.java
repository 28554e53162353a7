package studio.fofo.fulfilment.returns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.ChoreSource;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.Orders;

/** Parcels that came back and that nobody has decided about, and refunds that are to be paid by hand. */
@Component
class ReturnChores implements ChoreSource {

  private final ReturnRows rows;
  private final Refunds refunds;
  private final Orders orders;

  ReturnChores(ReturnRows rows, Refunds refunds, Orders orders) {
    this.rows = rows;
    this.refunds = refunds;
    this.orders = orders;
  }

  @Override
  public List<Chore> open(int limit) {
    return rows.waiting(limit).stream().map(this::chore).toList();
  }

  private Chore chore(ReturnedParcel parcel) {
    var order = orders.require(parcel.order());
    var subject = Optional.of(new Chore.Subject("order", order.id().value()));
    return switch (parcel.status()) {
      case REFUND_DUE -> new Chore("refund/" + parcel.id(), Chore.Urgency.BUYER_WAITS, "A refund is to be paid by hand",
          refunds.words(order, parcel), parcel.at(), subject,
          Chore.Action.call("It is paid", "/console/returns/" + parcel.id() + "/refunded"));
      case OPEN, SENT_AGAIN, CLOSED -> new Chore("return/" + parcel.id(), Chore.Urgency.BUYER_WAITS, "A parcel came back",
          parcel.words() + contents(order, parcel) + ". Send it again, or refund it", parcel.at(), subject,
          Chore.Action.page("Decide", "/console/orders/" + order.id()));
    };
  }

  private static String contents(Order order, ReturnedParcel parcel) {
    var pieces = order.items().stream().filter(item -> parcel.pieces().containsKey(item.line()))
        .map(item -> parcel.pieces().get(item.line()) + " × " + item.title() + " (" + item.variantLabel() + ")")
        .collect(Collectors.joining(", "));
    return pieces.isEmpty() ? ": its maker does not say what is in it" : ": " + pieces;
  }
}
