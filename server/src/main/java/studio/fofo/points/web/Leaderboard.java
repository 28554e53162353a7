package studio.fofo.points.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.identity.Users;
import studio.fofo.points.ledger.Period;
import studio.fofo.points.ledger.Points.Standing;
import studio.fofo.points.ledger.Points;
import studio.fofo.runtime.MoneyMode;

/** The leaderboard as the public sees it: by chosen names. */
@Component
class Leaderboard {

  private static final String UNKNOWN = "somebody";

  private final Points points;
  private final Users users;
  private final MoneyMode money;

  Leaderboard(Points points, Users users, MoneyMode money) {
    this.points = points;
    this.users = users;
    this.money = money;
  }

  MoneyMode money() {
    return money;
  }

  List<PlaceView> of(Period period, int places) {
    var leaders = points.leaders(period, places);
    var names = users.names(leaders.stream().map(Standing::user).toList());
    return leaders.stream().map(standing -> new PlaceView(standing.user().value(), money == MoneyMode.PLAY ? null : standing.rank(),
        names.getOrDefault(standing.user(), UNKNOWN), standing.points())).toList();
  }

  /**
   * A place as JSON: {@code {"userId":"user_…","rank":1,"name":"Ada","points":125}}.
   *
   * @param rank null with play money
   */
  record PlaceView(String userId, @Schema(minimum = "1") @Nullable Integer rank, String name, long points) {}
}
