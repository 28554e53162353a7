package studio.fofo.points.ledger;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;

/** Invalidates pages with the leaderboard: at every reward, and when a week or a month begins. */
@Configuration(proxyBeanMethods = false)
public class LeaderboardPages {

  /** The topic of replies that contain it. */
  public static final String TOPIC = "points/leaderboard";

  private static final Duration TURN = Duration.ofMinutes(1);

  /** Signals a change, inside the transaction of the change. */
  static void changed(Signals signals) {
    signals.send(HotReads.SIGNAL + TOPIC);
  }

  /** A new week begins without any event. */
  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask turningTheLeaderboardsPage(Signals signals) {
    return new RecurringTask("points.turn-the-leaderboards-page", Role.BUSINESS, TURN, () -> changed(signals));
  }
}
