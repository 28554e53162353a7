package studio.fofo.runtime.reactions;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import studio.fofo.runtime.Tasks;
import tools.jackson.databind.json.JsonMapper;

/** Wires {@link Reactions}, which Spring needs before other beans. */
@Configuration(proxyBeanMethods = false)
class ReactionConfiguration {

  @Bean
  static Reactions reactions(
      ObjectProvider<Tasks> tasks, ObjectProvider<JsonMapper> json, ObjectProvider<PlatformTransactionManager> transactions,
      ObjectProvider<FailingReactions> failing) {
    return new Reactions(tasks, json, transactions, failing);
  }

  @Bean
  FailingReactions failingReactions(JdbcClient jdbc, Clock clock) {
    return new FailingReactions(jdbc, clock);
  }
}
