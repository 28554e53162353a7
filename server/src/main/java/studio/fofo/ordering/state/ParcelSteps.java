package studio.fofo.ordering.state;

import static studio.fofo.ordering.OrderStatus.DELIVERED;
import static studio.fofo.ordering.OrderStatus.SHIPPED;

import java.util.List;
import studio.fofo.ordering.state.OrderCommand.News;
import studio.fofo.ordering.state.OrderEffect.AnnounceParcel;
import studio.fofo.ordering.state.OrderEffect.KeepParcel;
import studio.fofo.ordering.state.OrderStep.Ignored;
import studio.fofo.ordering.state.OrderStep.Taken;

/**
 * What happens to parcels. Nothing is refused, since it has already happened, and nothing moves backwards: an order is shipped with its
 * last parcel and delivered with the last arrival; all else is noted.
 */
final class ParcelSteps {

  private ParcelSteps() {}

  /** Also for a parcel that was shipped while the order was on hold, and for one that should not have been shipped at all. */
  static OrderStep ship(OrderState state, OrderCommand.Ship ship) {
    return switch (state.beneath()) {
      case IN_PRODUCTION -> ship.all()
          ? new Taken(state.to(SHIPPED), ship.news() == News.NEW ? "shipped with " + ship.parcel().words() : "everything was shipped",
              effects(ship))
          : noted(state, ship, "a part was shipped with ");
      case AWAITING_PAYMENT, PAID -> noted(state, ship, "a part was shipped with ");
      case SHIPPED, DELIVERED -> noted(state, ship, "another parcel was shipped with ");
      case EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> shippedAllTheSame(state, ship);
      case ON_HOLD -> new Ignored();
    };
  }

  /** The buyer is not mailed: an operator decides what becomes of it. */
  private static OrderStep shippedAllTheSame(OrderState state, OrderCommand.Ship ship) {
    return ship.news() == News.NEW
        ? state.noting("shipped all the same with " + ship.parcel().words(), new KeepParcel(ship.parcel()))
        : noted(state, ship, "");
  }

  private static OrderStep noted(OrderState state, OrderCommand.Ship ship, String line) {
    return switch (ship.news()) {
      case NEW -> new Taken(state, line + ship.parcel().words(), effects(ship));
      case CHANGED -> new Taken(state, "a parcel is now with " + ship.parcel().words(), effects(ship));
      case KNOWN -> new Ignored();
    };
  }

  private static List<OrderEffect> effects(OrderCommand.Ship ship) {
    return switch (ship.news()) {
      case NEW -> List.of(new KeepParcel(ship.parcel()), new AnnounceParcel(ship.parcel()));
      case CHANGED -> List.of(new KeepParcel(ship.parcel()));
      case KNOWN -> List.of();
    };
  }

  static OrderStep arrive(OrderState state, OrderCommand.Arrive arrival) {
    if (arrival.all() && state.beneath() == SHIPPED) {
      return new Taken(state.to(DELIVERED), "delivered",
          List.of(new KeepParcel(arrival.parcel()), OrderState.announce(OrderEffect.News.DELIVERED)));
    }
    return arrival.known() ? new Ignored()
        : state.noting("a parcel arrived: " + arrival.parcel().words(), new KeepParcel(arrival.parcel()));
  }
}
