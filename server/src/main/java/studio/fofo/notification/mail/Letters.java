package studio.fofo.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.NotificationSettings;
import studio.fofo.notification.letter.Letter;
import studio.fofo.notification.letter.LetterBlock;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.Orders;

/** The texts of our mails. */
@Component
class Letters {

  private final Orders orders;
  private final MailDetails details;
  private final EmailAddresses addresses;
  private final NotificationSettings settings;
  private final Clock clock;

  Letters(Orders orders, MailDetails details, EmailAddresses addresses, NotificationSettings settings, Clock clock) {
    this.orders = orders;
    this.details = details;
    this.addresses = addresses;
    this.settings = settings;
    this.clock = clock;
  }

  /** The letter for a mail; empty if its content is no longer true. */
  Optional<Addressed> write(Mail mail) {
    return switch (mail.kind()) {
      case ORDER_RECEIPT -> aboutOrder(mail, this::receipt);
      case ORDER_SHIPPED -> aboutOrder(mail, order -> shipped(order, details.of(mail, ParcelDetails.class).orElseThrow()));
      case ORDER_DELIVERED -> aboutOrder(mail, this::delivered);
      case ORDER_REFUNDED -> aboutOrder(mail, this::refunded);
      case ORDER_SOLD -> aboutSale(mail, orders.require(new OrderId(mail.subjectId())));
      case LOGIN_CODE -> details.of(mail, LoginCodeDetails.class)
          .filter(code -> code.expiresAt().isAfter(clock.instant()))
          .map(code -> new Addressed(code.email(), loginCode(code), code.code()));
    };
  }

  private Optional<Addressed> aboutOrder(Mail mail, Function<Order, Letter> letter) {
    var order = orders.require(new OrderId(mail.subjectId()));
    return Optional.of(new Addressed(orders.recipient(order.id()).email(), letter.apply(order), null));
  }

  private Optional<Addressed> aboutSale(Mail mail, Order order) {
    return order.beneath().isCalledOff() ? Optional.empty()
        : addresses.of(mail.userId()).map(address -> new Addressed(address, sold(order, mail.userId()), null));
  }

  private Letter receipt(Order order) {
    return new Letter("Your order is paid: " + order.contents(), "We have received your payment and are starting to print.", List.of(
        new LetterBlock.Title("Payment received"),
        new LetterBlock.Text(
            "Thank you. The contract holds your payment until production starts; only then do the creator and "
                + "the studio get their shares. Until then, you can cancel and get your money back."),
        bill(order),
        new LetterBlock.Facts(List.of(
            new LetterBlock.Fact("Order", order.id().value()),
            new LetterBlock.Fact("Paid from", order.buyerWallet().value()))),
        new LetterBlock.Button("Follow your order", orderPage(order))));
  }

  private Letter shipped(Order order, ParcelDetails parcel) {
    return new Letter("On its way: " + order.contents(), parcel.carrier() + " " + parcel.trackingNumber(), List.of(
        new LetterBlock.Title("On its way"),
        new LetterBlock.Text("Your order is printed, packed and with the courier."),
        items(order),
        new LetterBlock.Facts(List.of(
            new LetterBlock.Fact("Carrier", parcel.carrier()),
            new LetterBlock.Fact("Tracking number", parcel.trackingNumber()),
            new LetterBlock.Fact("Order", order.id().value()))),
        new LetterBlock.Button("Track the parcel", parcelPage(order, parcel))));
  }

  private Letter delivered(Order order) {
    return new Letter("Delivered: " + order.contents(), "Its digital twin is in your wallet.", List.of(
        new LetterBlock.Title("Delivered, with its digital twin"),
        new LetterBlock.Text(
            "The courier has delivered your parcel. Each item in it has a digital twin: a token in your wallet that records what "
                + "the item is and who created it. The token is yours, and stays readable without us."),
        items(order),
        new LetterBlock.Facts(List.of(
            new LetterBlock.Fact("Wallet", order.buyerWallet().value()),
            new LetterBlock.Fact("Order", order.id().value()))),
        new LetterBlock.Button("See the digital twin", orderPage(order) + "#twins")));
  }

  private Letter refunded(Order order) {
    return new Letter("Refunded: " + order.contents(), "The money is back in your wallet.", List.of(
        new LetterBlock.Title("Refunded in full"),
        new LetterBlock.Text("The contract has returned the full payment to the wallet that paid. Nothing was printed."),
        bill(order),
        new LetterBlock.Facts(List.of(
            new LetterBlock.Fact("Wallet", order.buyerWallet().value()),
            new LetterBlock.Fact("Order", order.id().value()))),
        new LetterBlock.Button("See the order", orderPage(order))));
  }

  /** To a creator. Says nothing of the buyer. */
  private Letter sold(Order order, UserId creator) {
    var mine = order.items().stream().filter(item -> item.creator().equals(creator)).toList();
    return new Letter("You sold " + OrderItem.inShort(mine), "Your share arrives when production starts.", List.of(
        new LetterBlock.Title("You made a sale"),
        new LetterBlock.Text(
            "Somebody ordered your work, and their payment has arrived. A contract holds it until production starts; then your share is "
                + "yours to withdraw. Until then, the buyer can still cancel."),
        new LetterBlock.Facts(mine.stream()
            .map(item -> new LetterBlock.Fact(item.counted(), item.total().toString())).toList()),
        new LetterBlock.Button("See your earnings", absolute("/account/earnings"))));
  }

  private Letter loginCode(LoginCodeDetails code) {
    var minutes = Math.max(1, Duration.between(clock.instant(), code.expiresAt()).toMinutes());
    return new Letter(code.code() + " is your FOFO Studio code", "It is valid for " + minutes + " minutes.", List.of(
        new LetterBlock.Title("Your code"),
        new LetterBlock.Code(code.code()),
        new LetterBlock.Text(
            "Enter it on the page that asked for it. It works once and is valid for " + minutes + " minutes. We never ask for it "
                + "by phone or chat. If you did not request it, ignore this mail: nobody can sign in without the code.")));
  }

  private static LetterBlock.Bill bill(Order order) {
    var shipping = new LetterBlock.Item("Shipping", "one parcel", order.totals().shipping().toString());
    var items = Stream.concat(order.items().stream().map(Letters::item), Stream.of(shipping)).toList();
    return new LetterBlock.Bill(items, order.totals().total().toString());
  }

  private static LetterBlock items(Order order) {
    return new LetterBlock.Facts(order.items().stream()
        .map(item -> new LetterBlock.Fact(item.quantity() + " ×", item.title() + " (" + item.variantLabel() + ")")).toList());
  }

  private static LetterBlock.Item item(OrderItem item) {
    return new LetterBlock.Item(item.title(), item.variantLabel() + " × " + item.quantity(), item.total().toString());
  }

  /** A carrier of our own has no pages: the order's page shows where its parcel is. */
  private String parcelPage(Order order, ParcelDetails parcel) {
    return parcel.trackingUrl().startsWith("/") ? orderPage(order) + "#parcels" : parcel.trackingUrl();
  }

  private String orderPage(Order order) {
    return absolute("/orders/" + order.id());
  }

  private String absolute(String url) {
    return url.startsWith("/") ? settings.site() + url : url;
  }
}
