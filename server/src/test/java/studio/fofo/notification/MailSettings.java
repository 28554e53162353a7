package studio.fofo.notification;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.notification.NotificationSettings.Bounces;
import studio.fofo.notification.NotificationSettings.Dkim;
import studio.fofo.notification.NotificationSettings.Security;
import studio.fofo.notification.NotificationSettings.Smtp;

/** Settings for tests. */
public final class MailSettings {

  private static final Dkim UNSIGNED = new Dkim(null, null, null, null);

  private MailSettings() {}

  public static NotificationSettings plain() {
    return of(smtp(null, Duration.ofMinutes(2), 0, Map.of()), UNSIGNED);
  }

  public static NotificationSettings of(Smtp smtp, Dkim dkim) {
    return new NotificationSettings("Größe Studio <studio@fofo.example>", "https://fofo.example", smtp, dkim,
        new Bounces("bounces@fofo.example", null, null, null, null));
  }

  public static NotificationSettings of(Smtp smtp) {
    return of(smtp, UNSIGNED);
  }

  public static Smtp smtp(@Nullable Security security, Duration patience, int perMinute, Map<String, Integer> domains) {
    return new Smtp(security, 2, patience, perMinute, domains);
  }
}
