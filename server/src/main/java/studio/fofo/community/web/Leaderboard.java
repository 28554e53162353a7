package studio.fofo.community.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.community.ledger.Period;
import studio.fofo.community.ledger.Points;
import studio.fofo.community.ledger.Points.Standing;
import studio.fofo.identity.Users;

/** Who leads, as the public sees it. Everybody asks for the same, so it is counted at most every few seconds. */
@Component
class Leaderboard {

  static final Duration FRESH = Duration.ofSeconds(5);
  private static final int PLACES = 100;
  private static final int HEAD = 6;
  private static final int TAIL = 4;

  private final Points points;
  private final Users users;
  private final LoadingCache<Period, List<PlaceView>> places;

  Leaderboard(Points points, Users users) {
    this.points = points;
    this.users = users;
    places = Caffeine.newBuilder().expireAfterWrite(FRESH).build(this::count);
  }

  List<PlaceView> of(Period period) {
    return places.get(period);
  }

  /** A place as JSON: {@code {"rank":1,"name":"0x7099…79C8","points":125}}. */
  record PlaceView(int rank, String name, long points) {}

  private List<PlaceView> count(Period period) {
    return points.leaders(period, PLACES).stream().map(this::view).toList();
  }

  private PlaceView view(Standing standing) {
    var name = users.wallet(standing.user()).map(Leaderboard::ends).orElse("somebody without a wallet");
    return new PlaceView(standing.rank(), name, standing.points());
  }

  private static String ends(String wallet) {
    return wallet.substring(0, HEAD) + "…" + wallet.substring(wallet.length() - TAIL);
  }
}
