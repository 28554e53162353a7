package studio.fofo.notification.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import studio.fofo.notification.NotificationSettings.Security;
import studio.fofo.notification.NotificationSettings;
import studio.fofo.notification.mail.MailTransport;

/** SMTP if {@code spring.mail.host} is set (Spring creates a sender only then), else the mailbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class TransportConfiguration {

  private static final int IMPLICIT_TLS = 465;

  @Bean
  @Primary
  MailTransport mailTransport(
      ObjectProvider<JavaMailSenderImpl> sender, Mailbox mailbox, NotificationSettings settings, Clock clock) {
    var smtp = sender.getIfAvailable();
    return smtp == null ? mailbox : smtp(smtp, settings, clock);
  }

  static SmtpTransport smtp(JavaMailSenderImpl sender, NotificationSettings settings, Clock clock) {
    secure(sender, settings.smtp().security());
    var signer = DkimKey.of(settings.dkim()).map(DkimSigner::new);
    return new SmtpTransport(new MimeLetters(sender.getSession(), signer, settings.bounces().address()),
        new SmtpConnections(sender, settings.smtp().connections(), settings.smtp().patience()), new DomainRates(settings.smtp(), clock));
  }

  /** The library encrypts only if it is told to, and checks whose certificate it is only if it is told to. */
  private static void secure(JavaMailSenderImpl sender, @Nullable Security chosen) {
    var security = Optional.ofNullable(chosen).orElseGet(() -> usual(sender));
    var properties = new Properties();
    properties.putAll(sender.getJavaMailProperties());
    if (security == Security.TLS) {
      sender.setProtocol("smtps");
    }
    for (var protocol : new String[] {"smtp", "smtps"}) {
      properties.putIfAbsent("mail." + protocol + ".ssl.checkserveridentity", "true");
      properties.putIfAbsent("mail." + protocol + ".ssl.protocols", "TLSv1.3 TLSv1.2");
    }
    if (security == Security.STARTTLS) {
      properties.setProperty("mail.smtp.starttls.enable", "true");
      properties.setProperty("mail.smtp.starttls.required", "true");
    }
    sender.setJavaMailProperties(properties);
  }

  private static Security usual(JavaMailSenderImpl sender) {
    var isImplicit = sender.getPort() == IMPLICIT_TLS || "smtps".equals(sender.getProtocol())
        || "true".equals(sender.getJavaMailProperties().getProperty("mail.smtp.ssl.enable"));
    return isImplicit ? Security.TLS : isThisMachine(sender.getHost()) ? Security.NONE : Security.STARTTLS;
  }

  /** By its name or digits; no name is looked up. */
  private static boolean isThisMachine(@Nullable String host) {
    var name = host == null ? "localhost" : host.toLowerCase(Locale.ROOT);
    try {
      return name.equals("localhost") || name.matches("[0-9.]+|.*:.*") && InetAddress.getByName(name).isLoopbackAddress();
    } catch (UnknownHostException malformed) {
      return false;
    }
  }
}
