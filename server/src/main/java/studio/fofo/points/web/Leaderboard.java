package studio.fofo.points.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.identity.Users;
import studio.fofo.kernel.UserId;
import studio.fofo.points.ledger.Period;
import studio.fofo.points.ledger.Points;
import studio.fofo.points.ledger.Points.Standing;

/** Who leads, as the public sees it: by the ends of their wallet's address. */
@Component
class Leaderboard {

  private static final String UNNAMED = "somebody without a wallet";
  private static final int PEOPLE = 10_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int HEAD = 6;
  private static final int TAIL = 4;

  private final Points points;
  private final Users users;
  private final Cache<UserId, String> names = Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(REMEMBERED).build();

  Leaderboard(Points points, Users users) {
    this.points = points;
    this.users = users;
  }

  List<PlaceView> of(Period period, int places) {
    return points.leaders(period, places).stream().map(this::view).toList();
  }

  /** A place as JSON: {@code {"rank":1,"name":"0x7099…79C8","points":125}}. */
  record PlaceView(@Schema(minimum = "1") int rank, String name, long points) {}

  private PlaceView view(Standing standing) {
    return new PlaceView(standing.rank(), name(standing.user()), standing.points());
  }

  /** That there is no wallet is not remembered: they may link one any time. */
  private String name(UserId user) {
    var known = names.getIfPresent(user);
    if (known != null) {
      return known;
    }
    var name = users.wallet(user).map(wallet -> wallet.substring(0, HEAD) + "…" + wallet.substring(wallet.length() - TAIL));
    name.ifPresent(found -> names.put(user, found));
    return name.orElse(UNNAMED);
  }
}
