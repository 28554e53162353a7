package studio.fofo.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that accepts the connection and then sends nothing: the library would wait for ever. */
class PatienceTest {

  private final ApplicationContextRunner studio = new ApplicationContextRunner()
      .withInitializer(new ConfigDataApplicationContextInitializer())
      .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class));

  @ParameterizedTest
  @ValueSource(strings = {"smtp", "smtps"})
  void limitsTheWaitForAMailServer(String protocol) {
    studio.withPropertyValues("spring.mail.host=mail.example", "spring.mail.protocol=" + protocol).run(context -> {
      var session = context.getBean(JavaMailSenderImpl.class).getSession();
      for (var silence : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
        assertThat(session.getProperty("mail." + protocol + "." + silence)).as(silence).matches("[1-9][0-9]{3,4}");
      }
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"5000", "60000"})
  void keepsConfiguredTimeouts(String millis) {
    studio.withPropertyValues("spring.mail.host=mail.example", "spring.mail.properties.mail.smtp.timeout=" + millis).run(
        context -> assertThat(context.getBean(JavaMailSenderImpl.class).getSession().getProperty("mail.smtp.timeout")).isEqualTo(millis));
  }
}
