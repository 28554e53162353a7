package studio.fofo.notification.push;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.notification.push.*}: notices to people's devices. Off without a key. See {@code docs/notices.md}.
 *
 * @param key identifies the studio to push services (VAPID): a P-256 key as PKCS #8 in PEM; secret
 * @param keyFile a file with the same
 * @param contact where push services reach the studio's owner, {@code mailto:} or {@code https:}; by default the sender of mails
 * @param services hosts of push services that devices may name; {@code *.} stands for any name below
 * @param patience how long a push service may take to reply
 * @param keep how long a push service keeps a notice for a device that is off
 */
@ConfigurationProperties("fofo.notification.push")
public record PushSettings(
    @Nullable String key, @Nullable Path keyFile, @Nullable String contact,
    @DefaultValue( {
        "fcm.googleapis.com", "updates.push.services.mozilla.com", "web.push.apple.com",
        "*.notify.windows.com"}) List<String> services,
    @DefaultValue("10s") Duration patience, @DefaultValue("3d") Duration keep){

  public PushSettings {
    services = List.copyOf(services);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "PushSettings" + services;
  }
}
