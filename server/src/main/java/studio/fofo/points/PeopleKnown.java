package studio.fofo.points;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.identity.Users;
import studio.fofo.points.ledger.OnePerson;

/** Asks identity whether accounts belong to one person. */
@Configuration(proxyBeanMethods = false)
class PeopleKnown {

  @Bean
  OnePerson onePerson(Users users) {
    return users::areOnePerson;
  }
}
