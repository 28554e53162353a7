package studio.fofo.notification.transport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSender;
import studio.fofo.notification.NotificationSettings;
import studio.fofo.notification.mail.MailTransport;

/** SMTP if {@code spring.mail.host} is set (Spring creates a sender only then), else the mailbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class TransportConfiguration {

  @Bean
  @Primary
  MailTransport mailTransport(ObjectProvider<JavaMailSender> sender, Mailbox mailbox) {
    var smtp = sender.getIfAvailable();
    return smtp == null ? mailbox : new SmtpTransport(smtp);
  }
}
