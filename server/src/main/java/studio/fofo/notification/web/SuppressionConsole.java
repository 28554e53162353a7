package studio.fofo.notification.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.notification.NotificationErrors;
import studio.fofo.notification.bounces.Suppressions.Suppression;
import studio.fofo.notification.bounces.Suppressions;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** The addresses that get no more mail, for operators, who see whose they are but not the addresses. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console/mail-suppressions")
@ConditionalOnRole(Role.BUSINESS)
class SuppressionConsole {

  private static final String LIST = "console/mail-suppressions";

  private final Suppressions suppressions;

  SuppressionConsole(Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  @GetMapping
  Page<SuppressionView> list(
      Caller caller, @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    caller.requireOperator();
    var after = Cursor.read(LIST, cursor, 1);
    var rows = suppressions.newest(after == null ? null : after.getFirst(), Page.limit(limit) + 1);
    return Page.of(rows, limit, one -> Cursor.write(LIST, one.mailId())).map(SuppressionView::of);
  }

  /** Lets mails through again to the address of this mail. */
  @DeleteMapping("/{mailId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lift(Caller caller, @PathVariable String mailId) {
    caller.requireOperator();
    if (!suppressions.lift(mailId)) {
      throw new Refusal(NotificationErrors.NOTIFICATION_MAIL_UNKNOWN, "no address is suppressed because of the mail \"" + mailId + "\"");
    }
  }

  /**
   * A suppressed address as JSON.
   *
   * @param mailId the mail that came back or was reported
   * @param statusCode of the bounce (RFC 3463), if it was reported
   */
  record SuppressionView(String mailId, String userId, Suppressions.Reason reason, @Nullable String statusCode, Instant since) {

    static SuppressionView of(Suppression one) {
      return new SuppressionView(one.mailId(), one.user().value(), one.reason(), one.statusCode(), one.since());
    }
  }
}
