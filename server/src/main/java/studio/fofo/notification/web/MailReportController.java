package studio.fofo.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.notification.NotificationErrors;
import studio.fofo.notification.bounces.MailReport;
import studio.fofo.notification.bounces.MailReports;
import studio.fofo.notification.bounces.PostedReports;
import studio.fofo.notification.bounces.SignedEvents;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Where a mail provider posts what came back. */
@RestController
@NeedsScope(Scope.ORDER)
@ConditionalOnRole(Role.BUSINESS)
class MailReportController {

  private static final String RAW = "message/rfc822";

  private final SignedEvents signed;
  private final PostedReports posted;
  private final MailReports reports;

  MailReportController(SignedEvents signed, PostedReports posted, MailReports reports) {
    this.signed = signed;
    this.posted = posted;
    this.reports = reports;
  }

  /** Events as JSON, or with the type {@code message/rfc822} a bounce or complaint as it was received. A repeat has no effect. */
  @PostMapping("/api/v1/mail/reports")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(
      HttpServletRequest request, @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
      @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
      @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature) throws IOException {
    var body = request.getInputStream().readAllBytes();
    if (id == null || timestamp == null || signature == null || !signed.areGenuine(id, timestamp, signature, body)) {
      throw new Refusal(NotificationErrors.NOTIFICATION_SIGNATURE_INVALID,
          "the report is not signed with fofo.notification.bounces.secret, or its webhook-timestamp is more than five minutes off");
    }
    read(request.getContentType(), body).orElseThrow(() -> new Refusal(HttpErrors.BODY_MALFORMED,
        "the body is neither {\"events\": […]} nor a message/rfc822")).forEach(reports::add);
  }

  private Optional<List<MailReport>> read(@Nullable String type, byte[] body) {
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(RAW)
        ? Optional.of(posted.message(body).stream().toList())
        : posted.events(body);
  }
}
