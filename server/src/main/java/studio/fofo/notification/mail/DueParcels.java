package studio.fofo.notification.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.ParcelMilestone;
import studio.fofo.fulfilment.ParcelMoved;
import studio.fofo.fulfilment.Parcels;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.notices.Notices;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;

/** Records which mail about a parcel is due. Of an order's first parcel and of its arrival as a whole, the order's own mails tell. */
@Component
class DueParcels {

  private static final String DELIVERED = "delivered";
  /** The statuses with a text of their own; every other trouble is told as an exception, with the carrier's words. */
  private static final Set<String> TOLD_APART = Set.of("attempt_failed", "available_for_pickup");

  private final Dues dues;
  private final Notices notices;
  private final Orders orders;
  private final DueNotices operators;
  private final ObjectProvider<Parcels> parcels;

  DueParcels(Dues dues, Notices notices, Orders orders, DueNotices operators, ObjectProvider<Parcels> parcels) {
    this.dues = dues;
    this.notices = notices;
    this.orders = orders;
    this.operators = operators;
    this.parcels = parcels;
  }

  @Reaction(name = "notification.parcel-moved", role = Role.BUSINESS)
  void on(ParcelMoved moved) {
    var all = parcels.getObject().of(moved.order());
    var parcel = all.stream().filter(one -> one.id().equals(moved.parcel())).findFirst();
    if (parcel.isEmpty()) {
      return;
    }
    switch (moved.milestone()) {
      case SHIPPED -> {
        if (!all.getFirst().id().equals(moved.parcel())) {
          tell(MailKind.PARCEL_SHIPPED, moved, parcel.get(), null);
        }
      }
      case OUT_FOR_DELIVERY -> tell(MailKind.PARCEL_OUT_FOR_DELIVERY, moved, parcel.get(), null);
      case DELIVERED -> {
        if (isSomeLeft(all, moved.parcel())) {
          tell(MailKind.PARCEL_DELIVERED, moved, parcel.get(), null);
        }
      }
      case EXCEPTION -> {
        var status = parcel.get().status();
        tell(MailKind.PARCEL_EXCEPTION, moved, parcel.get(), TOLD_APART.contains(status) ? status : "exception");
      }
      case RETURNED -> tell(MailKind.PARCEL_EXCEPTION, moved, parcel.get(), "returned");
    }
  }

  private static boolean isSomeLeft(List<Parcels.Summary> all, String delivered) {
    return all.stream().anyMatch(other -> !other.id().equals(delivered) && !other.status().equals(DELIVERED));
  }

  private void tell(MailKind kind, ParcelMoved moved, Parcels.Summary parcel, @Nullable String trouble) {
    var order = orders.require(moved.order());
    dues.add(kind, parcel.id() + "/" + moved.milestone().word(), order.buyer(), ParcelDetails.of(parcel, trouble));
    notice(moved.milestone()).ifPresent(notice -> notices.add(order.buyer(), notice, order.id(), order.contents()));
    if (trouble != null && !TOLD_APART.contains(trouble)) {
      operators.about("parcel", parcel.id() + "/" + moved.milestone().word(), order.id());
    }
  }

  /** A notice is about an order, not a parcel: what was said of one parcel is not said of the next. */
  private static Optional<NoticeKind> notice(ParcelMilestone milestone) {
    return switch (milestone) {
      case OUT_FOR_DELIVERY -> Optional.of(NoticeKind.PARCEL_OUT_FOR_DELIVERY);
      case EXCEPTION, RETURNED -> Optional.of(NoticeKind.PARCEL_EXCEPTION);
      case SHIPPED, DELIVERED -> Optional.empty();
    };
  }
}
