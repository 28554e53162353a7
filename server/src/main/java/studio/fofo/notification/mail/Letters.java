package studio.fofo.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.letter.LetterPress;
import studio.fofo.notification.letter.LetterValues;
import studio.fofo.notification.preferences.Languages;
import studio.fofo.notification.preferences.UnsubscribeTokens;

/** Writes mails: what each kind says, in its reader's language. */
@Component
class Letters {

  private final OrderLetters aboutOrders;
  private final SalesLetters aboutSales;
  private final CommunityLetters aboutCommunity;
  private final MailDetails details;
  private final Languages languages;
  private final UnsubscribeTokens tokens;
  private final LetterPress press;
  private final Clock clock;

  Letters(OrderLetters aboutOrders, SalesLetters aboutSales, CommunityLetters aboutCommunity, MailDetails details, Languages languages,
      UnsubscribeTokens tokens, LetterPress press, Clock clock) {
    this.aboutOrders = aboutOrders;
    this.aboutSales = aboutSales;
    this.aboutCommunity = aboutCommunity;
    this.details = details;
    this.languages = languages;
    this.tokens = tokens;
    this.press = press;
    this.clock = clock;
  }

  /** The letter for a mail; empty if its content is no longer true. */
  Optional<Addressed> write(Mail mail) {
    return content(mail).map(content -> {
      var links = tokens.links(mail.userId(), mail.kind());
      var values = content.values();
      for (var link : links.entrySet()) {
        values = values.withLink(link.getKey(), link.getValue());
      }
      var letter = press.write(mail.kind().word(), content.language().orElseGet(() -> languages.of(mail.userId())),
          mail.kind().audience().word(), values);
      return new Addressed(content.to(), letter, content.secret(), content.thread(), tokens.oneClick(mail.userId(), mail.kind()));
    });
  }

  private Optional<Content> content(Mail mail) {
    return switch (mail.kind()) {
      case ORDER_RECEIPT, ORDER_SHIPPED, ORDER_DELIVERED, ORDER_REFUNDED -> aboutOrders.aboutOrder(mail);
      case PARCEL_SHIPPED, PARCEL_OUT_FOR_DELIVERY, PARCEL_DELIVERED, PARCEL_EXCEPTION -> aboutOrders.aboutParcel(mail);
      case ORDER_SOLD -> aboutSales.sold(mail);
      case SALES_DIGEST -> aboutSales.week(mail);
      case DAO_DIGEST -> aboutCommunity.week(mail);
      case OPERATOR_NOTICE -> aboutCommunity.notice(mail);
      case LOGIN_CODE -> details.of(mail, LoginCodeDetails.class)
          .filter(code -> code.expiresAt().isAfter(clock.instant())).map(this::loginCode);
    };
  }

  private Content loginCode(LoginCodeDetails code) {
    var minutes = (int) Math.max(1, Duration.between(clock.instant(), code.expiresAt()).toMinutes());
    return new Content(code.email(), LetterValues.empty().with("code", code.code()).with("minutes", minutes), code.code(),
        Optional.ofNullable(code.language()).flatMap(LetterLanguage::of), Optional.empty());
  }
}
