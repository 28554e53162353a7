package studio.fofo.notification.push;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.notification.NotificationSettings;

/** Whether this studio sends notices to devices, and as whom. */
@Component
public class Push {

  private final Optional<VapidKey> key;
  private final PushServices services;

  Push(PushSettings settings, NotificationSettings mail, PushServices services) {
    key = VapidKey.of(settings, "mailto:" + mail.from().replaceFirst("(?s).*<", "").replaceFirst(">.*", "").trim());
    this.services = services;
  }

  /** The studio's public key, to which browsers bind their subscriptions; empty if it sends nothing. */
  public Optional<String> publicKey() {
    return key.map(VapidKey::open);
  }

  Optional<VapidKey> key() {
    return key;
  }

  /** What is wrong with a device's endpoint, for people. */
  public Optional<String> endpointTrouble(String endpoint) {
    return services.trouble(endpoint);
  }

  /** What is wrong with a device's public key, for people. */
  public static Optional<String> keyTrouble(String p256dh) {
    try {
      P256.publicKey(Device.decoded(p256dh));
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of("is not the Base64url of a public key on P-256");
    }
  }

  /** What is wrong with a device's secret, for people. */
  public static Optional<String> secretTrouble(String auth) {
    try {
      return Device.decoded(auth).length == Device.SECRET ? Optional.empty() : Optional.of("is not " + Device.SECRET + " bytes");
    } catch (IllegalArgumentException refused) {
      return Optional.of("is not Base64url");
    }
  }
}
