package studio.fofo.notification.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Money;
import studio.fofo.notification.letter.Letter;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.letter.LetterPress;
import studio.fofo.notification.letter.LetterValues.Line;
import studio.fofo.notification.letter.LetterValues;

/** Every kind of letter about an invented order, for the console's preview. */
@Component
public class LetterSamples {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");
  private static final Line TEE = new Line("Rain Fox", "Unisex Heavy Tee, Black / M", 2, Money.usd(5800));
  private static final Line POSTER = new Line("Koi over Neon", "Poster, 50 × 70 cm", 1, Money.usd(2400));
  private static final List<Line> LONG = List.of(
      new Line("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller at the end of a long and rainy night, third version",
          "Unisex Heavyweight Organic Zip Hoodie, Heather Midnight Navy / 5XL", 120, Money.usd(1_199_880)),
      new Line("ثعلب المطر فوق المدينة المضيئة", "Poster, 50 × 70 cm", 1, Money.usd(2400)),
      new Line("夜明けの街に立つ雨のきつねと、光る傘をさした小さな友だちの長い長い物語", "Mug, 11 oz", 12, Money.usd(22_800)), TEE, POSTER);
  private static final String ORDER = "order_01jdpt5q0ve5k8n6d4x7c2m9ra";
  private static final String WALLET = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";

  private final LetterPress press;
  private final SiteLinks links;

  LetterSamples(LetterPress press, SiteLinks links) {
    this.press = press;
    this.links = links;
  }

  public Letter write(MailKind kind, LetterLanguage language, LetterSample sample) {
    var values = values(kind, sample);
    if (kind.isOptional()) {
      values = values.withLink("unsubscribe", links.page("/unsubscribe/preview")).withLink("preferences", links.page("/account/mail"));
    }
    return press.write(kind.word(), language, kind.audience().word(), values);
  }

  private LetterValues values(MailKind kind, LetterSample sample) {
    return switch (kind) {
      case ORDER_RECEIPT, ORDER_DELIVERED, ORDER_REFUNDED -> order(sample);
      case ORDER_SHIPPED, PARCEL_SHIPPED, PARCEL_OUT_FOR_DELIVERY, PARCEL_DELIVERED -> parcel(sample);
      case PARCEL_EXCEPTION -> parcel(sample).with("trouble",
          pick(sample, "available_for_pickup", "attempt_failed", "exception"));
      case ORDER_SOLD -> sales(sample);
      case SALES_DIGEST -> week(sales(sample).with("count", pick(sample, 3, 1, 1234)));
      case DAO_DIGEST -> week(LetterValues.empty()).with("gained", pick(sample, 75, 1, 123_456)).with("points",
          pick(sample, 1240, 1, 12_345_678)).withLink("dao", links.page("/dao"));
      case OPERATOR_NOTICE -> notice(sample);
      case LOGIN_CODE -> LetterValues.empty().with("code", "406817").with("minutes", pick(sample, 10, 1, 1440));
    };
  }

  private static <T> T pick(LetterSample sample, T usual, T shortest, T longest) {
    return switch (sample) {
      case USUAL -> usual;
      case SHORTEST -> shortest;
      case LONGEST -> longest;
    };
  }

  private static List<Line> lines(LetterSample sample) {
    return pick(sample, List.of(TEE, POSTER), List.of(new Line("Fox", "Sticker", 1, Money.usd(300))), LONG);
  }

  private static Money total(List<Line> lines, Money more) {
    return lines.stream().map(Line::price).map(Objects::requireNonNull).reduce(more, Money::plus);
  }

  private LetterValues order(LetterSample sample) {
    var page = links.page("/orders/" + ORDER);
    var shipping = Money.usd(pick(sample, 690, 0, 123_456));
    return LetterValues.empty().withLines(lines(sample)).withTotals(Optional.of(shipping), total(lines(sample), shipping))
        .with("order", ORDER).with("placed", MONDAY).with("wallet", WALLET).with("paidFrom", WALLET)
        .withLink("follow", page).withLink("see", page).withLink("twin", page + "#twins");
  }

  /** A small parcel has no number and no estimate, and its courier says nothing. */
  private LetterValues parcel(LetterSample sample) {
    var values = order(sample).with("carrier", pick(sample, "FOFO Courier", "Post", "Österreichische Post International Tracked & Signed"))
        .withLink("track", links.page("/orders/" + ORDER + "#parcels"));
    return sample == LetterSample.SHORTEST ? values
        : values.with("tracking", pick(sample, "FOFO-7K3M-9Q2X-4H8T", "", "JJD000390007827160421-0009-4471-LX999999999AT"))
            .with("estimate", MONDAY.plusSeconds(4 * 86_400L))
            .with("says", pick(sample, "Ready for collection at Shop 24, until 6 p.m.", "",
                "Die Sendung konnte nicht zugestellt werden, da die Empfangsadresse unvollständig war und ein Zollformular fehlte."));
  }

  private LetterValues sales(LetterSample sample) {
    return LetterValues.empty().withLines(lines(sample)).withTotals(Optional.empty(), total(lines(sample), Money.usd(0)))
        .withLink("earnings", links.page("/account/earnings"));
  }

  private LetterValues notice(LetterSample sample) {
    var values = LetterValues.empty().with("what", pick(sample, "2 × Rain Fox (Unisex Heavy Tee, Black / M)",
        "Unisex Heavy Tee, Black / M", LONG.getFirst().title())).withLink("console", links.page("/console"))
        .with("matter", pick(sample, "order_held", "blanks_low", "mail_suppressed"));
    return sample == LetterSample.SHORTEST
        ? values.withEach("blanks", List.of(Map.of("title", "Unisex Heavy Tee, Black / M", "left", 3, "point", 10)))
        : values.with("order", ORDER);
  }

  private static LetterValues week(LetterValues values) {
    return Week.of("2026-11-23").told(values);
  }
}
