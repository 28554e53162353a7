package studio.fofo.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Money;
import studio.fofo.notification.letter.Letter;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.letter.LetterPress;
import studio.fofo.notification.letter.LetterValues;
import studio.fofo.notification.letter.LetterValues.Line;

/** Every kind of letter about an invented order, for the console's preview. */
@Component
public class LetterSamples {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");
  private static final Line TEE = new Line("Rain Fox", "Unisex Heavy Tee, Black / M", 2, Money.usd(5800));
  private static final Line POSTER = new Line("Koi over Neon", "Poster, 50 × 70 cm", 1, Money.usd(2400));
  private static final String ORDER = "order_01jdpt5q0ve5k8n6d4x7c2m9ra";
  private static final String WALLET = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

  private final LetterPress press;
  private final SiteLinks links;

  LetterSamples(LetterPress press, SiteLinks links) {
    this.press = press;
    this.links = links;
  }

  public Letter write(MailKind kind, LetterLanguage language) {
    var values = values(kind);
    if (kind.isOptional()) {
      values = values.withLink("unsubscribe", links.page("/unsubscribe/preview")).withLink("preferences", links.page("/account/mail"));
    }
    return press.write(kind.word(), language, kind.audience().word(), values);
  }

  private LetterValues values(MailKind kind) {
    return switch (kind) {
      case ORDER_RECEIPT, ORDER_DELIVERED, ORDER_REFUNDED -> order(List.of(TEE, POSTER));
      case ORDER_SHIPPED, PARCEL_OUT_FOR_DELIVERY -> parcel(List.of(TEE, POSTER));
      case PARCEL_SHIPPED -> parcel(List.of(POSTER)).with("estimate", MONDAY.plusSeconds(4 * 86_400L));
      case PARCEL_DELIVERED -> parcel(List.of(TEE));
      case PARCEL_EXCEPTION -> parcel(List.of(TEE, POSTER)).with("trouble", "available_for_pickup")
          .with("says", "Ready for collection at Shop 24, until 6 p.m.");
      case ORDER_SOLD -> sales();
      case SALES_DIGEST -> week(sales().with("count", 3));
      case DAO_DIGEST -> week(LetterValues.empty()).with("gained", 75).with("points", 1240).withLink("dao", links.page("/dao"));
      case OPERATOR_NOTICE -> LetterValues.empty().with("matter", "order_held").with("order", ORDER)
          .with("what", "2 × Rain Fox (Unisex Heavy Tee, Black / M)").withLink("console", links.page("/console/orders"));
      case LOGIN_CODE -> LetterValues.empty().with("code", "406817").with("minutes", 10);
    };
  }

  private LetterValues order(List<Line> lines) {
    var page = links.page("/orders/" + ORDER);
    var shipping = Money.usd(690);
    var total = Stream.of(TEE, POSTER).map(Line::price).filter(Objects::nonNull).reduce(shipping, Money::plus);
    return LetterValues.empty().withLines(lines).withTotals(Optional.of(shipping), total)
        .with("order", ORDER).with("placed", MONDAY).with("wallet", WALLET).with("paidFrom", WALLET)
        .withLink("follow", page).withLink("see", page).withLink("twin", page + "#twins");
  }

  private LetterValues parcel(List<Line> lines) {
    return order(lines).with("carrier", "FOFO Courier").with("tracking", "FOFO-7K3M-9Q2X-4H8T")
        .withLink("track", links.page("/orders/" + ORDER + "#parcels"));
  }

  private LetterValues sales() {
    return LetterValues.empty().withLines(List.of(TEE, POSTER)).withTotals(Optional.empty(), Money.usd(8200))
        .withLink("earnings", links.page("/account/earnings"));
  }

  private static LetterValues week(LetterValues values) {
    return Week.of("2026-11-23").told(values);
  }
}
