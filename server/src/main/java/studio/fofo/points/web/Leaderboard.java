package studio.fofo.points.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.identity.Users;
import studio.fofo.points.ledger.Period;
import studio.fofo.points.ledger.Points.Standing;
import studio.fofo.points.ledger.Points;

/** Who leads, as the public sees it: by the ends of their wallet's address. */
@Component
class Leaderboard {

  private static final String UNNAMED = "somebody without a wallet";
  private static final int HEAD = 6;
  private static final int TAIL = 4;

  private final Points points;
  private final Users users;

  Leaderboard(Points points, Users users) {
    this.points = points;
    this.users = users;
  }

  List<PlaceView> of(Period period, int places) {
    var leaders = points.leaders(period, places);
    var wallets = users.wallets(leaders.stream().map(Standing::user).toList());
    return leaders.stream().map(standing -> new PlaceView(standing.rank(), name(wallets.get(standing.user())), standing.points())).toList();
  }

  /** A place as JSON: {@code {"rank":1,"name":"0x7099…79C8","points":125}}. */
  record PlaceView(@Schema(minimum = "1") int rank, String name, long points) {}

  private static String name(@Nullable String wallet) {
    return wallet == null ? UNNAMED : wallet.substring(0, HEAD) + "…" + wallet.substring(wallet.length() - TAIL);
  }
}
