package studio.fofo.notification.bounces;

import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.notification.NotificationSettings;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.LargerBody;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** Every minute, reads the mailbox of bounces, if there is one. */
@Configuration(proxyBeanMethods = false)
class BounceConfiguration {

  private static final int LARGEST_REPORT = 1 << 20;

  /** A bounce contains what bounced. */
  @Bean
  LargerBody reportsOfMail() {
    return new LargerBody("/api/v1/mail/reports", LARGEST_REPORT);
  }

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  @ConditionalOnProperty("fofo.notification.bounces.mailbox")
  RecurringTask bounceReading(NotificationSettings settings, MailReports reports) {
    var mailbox = new BounceMailbox(settings.bounces(), reports::add, new Properties());
    return new RecurringTask("notification.bounces", Role.BUSINESS, Duration.ofMinutes(1), mailbox::read);
  }
}
