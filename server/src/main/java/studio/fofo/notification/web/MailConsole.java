package studio.fofo.notification.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.notification.NotificationErrors;
import studio.fofo.notification.mail.Mail;
import studio.fofo.notification.mail.MailId;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.notification.mail.MailRows;
import studio.fofo.notification.mail.MailStatus;
import studio.fofo.notification.transport.Mailbox;
import studio.fofo.notification.transport.ReceivedMail;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** The mailbox, for operators. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console/mails")
@ConditionalOnRole(Role.BUSINESS)
class MailConsole {

  private static final String LIST = "console/mails";

  private final MailRows mails;
  private final Mailbox mailbox;

  MailConsole(MailRows mails, Mailbox mailbox) {
    this.mails = mails;
    this.mailbox = mailbox;
  }

  @GetMapping
  Page<MailView> list(
      Caller caller, @Parameter(schema = @Schema(implementation = MailKind.class)) @RequestParam(required = false) @Nullable String kind,
      @Parameter(schema = @Schema(implementation = MailStatus.class)) @RequestParam(required = false) @Nullable String status,
      @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    caller.requireOperator();
    var list = LIST + (kind == null ? "" : "/" + kind) + (status == null ? "" : "/" + status);
    var after = Cursor.read(list, cursor, 1);
    var rows = mails.newest(
        kind == null ? null : kind(kind), status == null ? null : status(status), after == null ? null : after.getFirst(),
        Page.limit(limit) + 1);
    return Page.of(rows, limit, mail -> Cursor.write(list, mail.id().value()))
        .mapAll(this::views);
  }

  private List<MailView> views(List<Mail> mails) {
    var received = mailbox.findAll(mails.stream().map(Mail::id).toList());
    return mails.stream().map(mail -> MailView.of(mail, Optional.ofNullable(received.get(mail.id())))).toList();
  }

  @GetMapping("/{id}")
  MailContentView read(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    var mail = parse(id).flatMap(mails::find)
        .orElseThrow(() -> new Refusal(NotificationErrors.NOTIFICATION_MAIL_UNKNOWN, "there is no mail \"" + id + "\""));
    var received = mailbox.find(mail.id());
    return new MailContentView(MailView.of(mail, received), received.map(ReceivedMail::from).orElse(null),
        received.map(ReceivedMail::html).orElse(null), received.map(ReceivedMail::text).orElse(null));
  }

  private static MailStatus status(String word) {
    return Arrays.stream(MailStatus.values()).filter(status -> status.word().equals(word)).findFirst()
        .orElseThrow(() -> new Refusal(HttpErrors.PARAMETER_INVALID,
            "status is \"" + word + "\", expected one of " + words(MailStatus.values(), MailStatus::word)));
  }

  static MailKind kind(String word) {
    return MailKind.of(word).orElseThrow(() -> new Refusal(NotificationErrors.NOTIFICATION_KIND_UNKNOWN,
        "kind \"" + word + "\" is not one of " + words(MailKind.values(), MailKind::word)));
  }

  static <T> String words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.joining(", "));
  }

  private static Optional<MailId> parse(String id) {
    try {
      return Optional.of(new MailId(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
