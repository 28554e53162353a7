package studio.fofo.notification;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.notification.*}. A mail server is set with Spring's {@code spring.mail.*}. See {@code docs/mail.md}.
 *
 * @param from the sender of all mails, with or without a name
 * @param site base URL of links in mails; {@code fofo.public-url} by default
 * @param smtp how mails are handed to the mail server
 * @param dkim signs mails (RFC 6376), where the mail server does not
 * @param bounces how mails that came back are noticed
 */
@ConfigurationProperties("fofo.notification")
public record NotificationSettings(
    @DefaultValue("FOFO Studio <studio@fofo.localhost>") String from, @DefaultValue("http://localhost:8080") String site,
    @DefaultValue Smtp smtp, @DefaultValue Dkim dkim, @DefaultValue Bounces bounces) {

  public NotificationSettings {
    site = site.replaceFirst("/+$", "");
  }

  /** The domain of our Message-IDs: the sender's host. */
  public String host() {
    return from.replaceFirst(".*@", "").replaceFirst(">.*", "").trim();
  }

  /** How a connection to the mail server is protected. */
  public enum Security {
    /** Begins in the clear and is encrypted before anything is said (RFC 3207); refused if the server does not offer it. */
    STARTTLS,
    /** Encrypted from the first byte (RFC 8314). */
    TLS,
    /** Not at all: for a server on this machine. */
    NONE
  }

  /**
   * Handing over mails.
   *
   * @param security {@code starttls}, {@code tls} or {@code none}; by default none on this machine, tls on port 465, otherwise starttls.
   *     Certificates are always checked
   * @param connections to the mail server at a time, in each process; they are reused
   * @param patience how long a single mail may take
   * @param perMinute how many mails each process sends to one domain in a minute; 0 means any number
   * @param domains the same for single domains, for example {@code gmail.com: 60}
   */
  public record Smtp(
      @Nullable Security security, @DefaultValue("4") int connections, @DefaultValue("2m") Duration patience,
      @DefaultValue("0") int perMinute, @DefaultValue Map<String, Integer> domains) {

    public Smtp {
      domains = Map.copyOf(domains);
    }
  }

  /**
   * Signing. All of domain, selector and one of the keys, or nothing.
   *
   * @param domain whose DNS has the public key, as a rule that of the sender
   * @param selector the name of the key there: {@code <selector>._domainkey.<domain>}
   * @param key PKCS #8 in PEM, RSA of at least 2048 bits; secret
   * @param keyFile a file with the same
   */
  public record Dkim(@Nullable String domain, @Nullable String selector, @Nullable String key, @Nullable Path keyFile) {

    /** Without the key. */
    @Override
    public String toString() {
      return "Dkim[" + selector + "._domainkey." + domain + "]";
    }
  }

  /**
   * Noticing mails that came back or were reported as spam.
   *
   * @param address where mail servers send them, for example {@code bounces@mail.example}: the envelope sender of our mails. With a plus
   *     and the mail's id (VERP), {@code bounces+mail_…@mail.example}. None means that they go to the sender of the mails
   * @param mailbox of that address, {@code imaps://mail.example/INBOX}: read every minute, reports are deleted
   * @param username for the mailbox
   * @param password for the mailbox; secret
   * @param secret with which a mail provider's events are signed; without it they are refused. At least 32 characters
   */
  public record Bounces(
      @Nullable String address, @Nullable String mailbox, @Nullable String username, @Nullable String password, @Nullable String secret) {

    /** Without the password and the secret. */
    @Override
    public String toString() {
      return "Bounces[" + address + "]";
    }
  }
}
