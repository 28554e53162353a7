package studio.fofo.notification.preferences;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.identity.BlindIndex;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.NotificationSettings;
import studio.fofo.notification.mail.MailKind;

/**
 * Tokens that end one kind of mail to one person, without signing in: {@code user_….sales_digest.<MAC>}. They do not expire, since old
 * mails are read, too, and can do nothing else.
 */
@Component
public class UnsubscribeTokens {

  private static final String CONTEXT = "notification/unsubscribe";
  private static final int MAC = 16;
  private static final int PARTS = 3;

  private final BlindIndex keyed;
  private final NotificationSettings settings;

  UnsubscribeTokens(BlindIndex keyed, NotificationSettings settings) {
    this.keyed = keyed;
    this.settings = settings;
  }

  /** Whose mails of which kind. */
  public record Subscription(UserId user, MailKind kind) {}

  public String of(UserId user, MailKind kind) {
    return user.value() + "." + kind.word() + "." + mac(user.value(), kind.word());
  }

  /** Empty if it is not one of ours. */
  public Optional<Subscription> read(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != PARTS || !MessageDigest.isEqual(mac(parts[0], parts[1]).getBytes(UTF_8), parts[2].getBytes(UTF_8))) {
      return Optional.empty();
    }
    return MailKind.of(parts[1]).filter(MailKind::isOptional).map(kind -> new Subscription(new UserId(parts[0]), kind));
  }

  /** The links below a letter, by name; none where nobody can unsubscribe. */
  public Map<String, String> links(UserId user, MailKind kind) {
    return kind.isOptional()
        ? Map.of("unsubscribe", settings.site() + "/unsubscribe/" + of(user, kind), "preferences", settings.site() + "/account/mail")
        : Map.of();
  }

  /** Where mail clients post (RFC 8058). */
  public Optional<String> oneClick(UserId user, MailKind kind) {
    return kind.isOptional() ? Optional.of(settings.site() + "/api/v1/mail/unsubscribe/" + of(user, kind)) : Optional.empty();
  }

  private String mac(String user, String kind) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(keyed.of(CONTEXT, user + "." + kind), MAC));
  }
}
