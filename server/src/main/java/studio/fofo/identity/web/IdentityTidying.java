package studio.fofo.identity.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.identity.access.SigningKeys;
import studio.fofo.identity.account.EmailCodes;
import studio.fofo.identity.session.Sessions;
import studio.fofo.identity.siwe.SignInNonces;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** Every hour, creates the next signing key in time and deletes expired rows. */
@Configuration(proxyBeanMethods = false)
class IdentityTidying {

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask identityHousekeeping(SigningKeys keys, SignInNonces nonces, EmailCodes codes, Sessions sessions) {
    return new RecurringTask("identity.housekeeping", Role.BUSINESS, Duration.ofHours(1), () -> {
      keys.rotate();
      nonces.forgetOld();
      codes.forgetOld();
      sessions.forgetOld();
    });
  }
}
