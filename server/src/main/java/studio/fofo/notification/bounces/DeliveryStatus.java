package studio.fofo.notification.bounces;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.fofo.notification.bounces.MailReport.Kind;

/** Whether a delivery status (RFC 3464, with the codes of RFC 3463) means that an address does not exist, or something that may pass. */
final class DeliveryStatus {

  private static final Pattern CODE = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

  private DeliveryStatus() {}

  /**
   * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}
   * @param status {@code 5.1.1}
   * @return empty if nothing is wrong
   */
  static Optional<Kind> of(String action, String status) {
    return switch (action.strip().toLowerCase(Locale.ROOT)) {
      case "failed" -> Optional.of(isAboutTheAddress(status) ? Kind.BOUNCE : Kind.SOFT_BOUNCE);
      case "delayed" -> Optional.of(Kind.SOFT_BOUNCE);
      default -> Optional.empty();
    };
  }

  /** The code in a text such as {@code 5.1.1 (unknown user)}. */
  static Optional<String> code(String text) {
    var found = CODE.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /**
   * 5.1.x: no such address; 5.2.1: the mailbox is disabled; 5.4.4: the domain has no mail server; 5.0.0: said by servers without
   * codes. The others are about the size of the mail, a full mailbox or the sender's reputation (5.7.x).
   */
  private static boolean isAboutTheAddress(String status) {
    var code = code(status).orElse("");
    return code.startsWith("5.1.") || List.of("5.2.1", "5.4.4", "5.0.0").contains(code);
  }
}
