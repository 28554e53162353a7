package studio.fofo.notification.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads posted reports: a provider's events as JSON, or a bounce as it was received. */
@Component
public class PostedReports {

  private static final Pattern MAIL_ID = Pattern.compile("mail_[0-9a-hjkmnp-tv-z]{26}");

  private final JsonMapper json;

  PostedReports(JsonMapper json) {
    this.json = json;
  }

  /** {@code {"events": [{"id": "…", "type": "bounce", "messageId": "<mail_…@…>", "status": "5.1.1"}]}}; others are left out. */
  public Optional<List<MailReport>> events(byte[] body) {
    try {
      var events = json.readTree(body).path("events");
      return events.isArray() ? Optional.of(events.valueStream().flatMap(event -> event(event).stream()).toList()) : Optional.empty();
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  /** A message in the format of the internet; empty if it is no report about one of our mails. */
  public Optional<MailReport> message(byte[] body) {
    try {
      return ReportParser.read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(body)));
    } catch (MessagingException | IOException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<MailReport> event(JsonNode event) {
    var about = MAIL_ID.matcher(event.path("messageId").asString(""));
    var id = event.path("id").asString("");
    var status = DeliveryStatus.code(event.path("status").asString("")).orElse(null);
    if (id.isEmpty() || !about.find()) {
      return Optional.empty();
    }
    return switch (event.path("type").asString("")) {
      case "bounce" -> Optional.of(new MailReport(id, about.group(), MailReport.Kind.BOUNCE, status));
      case "soft_bounce" -> Optional.of(new MailReport(id, about.group(), MailReport.Kind.SOFT_BOUNCE, status));
      case "complaint" -> Optional.of(new MailReport(id, about.group(), MailReport.Kind.COMPLAINT, status));
      default -> Optional.empty();
    };
  }
}
