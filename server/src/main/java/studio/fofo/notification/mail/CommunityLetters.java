package studio.fofo.notification.mail;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.notification.letter.LetterValues;
import studio.fofo.points.PeoplesPoints;

/** What the DAO's weekly letter and operators' notices say. */
@Component
class CommunityLetters {

  private final EmailAddresses addresses;
  private final MailDetails details;
  private final PeoplesPoints points;
  private final SiteLinks links;

  CommunityLetters(EmailAddresses addresses, MailDetails details, PeoplesPoints points, SiteLinks links) {
    this.addresses = addresses;
    this.details = details;
    this.points = points;
    this.links = links;
  }

  Optional<Content> week(Mail mail) {
    var week = Week.of(mail.subjectId());
    return addresses.of(mail.userId()).map(address -> {
      var gained = points.gained(mail.userId(), week.begin(), week.end());
      return Content.of(address, week.told(LetterValues.empty()).with("gained", Math.toIntExact(gained))
          .with("points", Math.toIntExact(points.of(mail.userId()))).withLink("dao", links.page("/dao")));
    });
  }

  Optional<Content> notice(Mail mail) {
    var notice = details.of(mail, OperatorDetails.class).orElseThrow();
    return addresses.of(mail.userId()).map(address -> Content.of(address, values(notice)));
  }

  private LetterValues values(OperatorDetails notice) {
    var values = LetterValues.empty().with("matter", notice.matter()).with("what", notice.what())
        .withLink("console", links.page(notice.page()));
    if (notice.blanks() != null) {
      values = values.withEach("blanks", notice.blanks().stream().map(CommunityLetters::blank).toList());
    }
    return notice.orderId() == null ? values : values.with("order", notice.orderId());
  }

  private static Map<String, Object> blank(OperatorDetails.Blank blank) {
    return Map.of("title", blank.name(), "left", blank.available(), "point", blank.reorderPoint());
  }
}
