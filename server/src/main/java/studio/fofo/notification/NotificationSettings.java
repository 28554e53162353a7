package studio.fofo.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.notification.*}. A mail server is set with Spring's {@code spring.mail.*}.
 *
 * @param from the sender of all mails, with or without a name
 * @param site base URL of links in mails; {@code fofo.public-url} by default
 */
@ConfigurationProperties("fofo.notification")
public record NotificationSettings(
    @DefaultValue("FOFO Studio <studio@fofo.localhost>") String from, @DefaultValue("http://localhost:8080") String site) {

  public NotificationSettings {
    site = site.replaceFirst("/+$", "");
  }

  /** The domain of our Message-IDs: the sender's host. */
  public String host() {
    return from.replaceFirst(".*@", "").replaceFirst(">.*", "").trim();
  }
}
