package studio.fofo.points.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Refusal;
import studio.fofo.points.PointsErrors;
import studio.fofo.points.ledger.LeaderboardPages;
import studio.fofo.points.ledger.LineReason;
import studio.fofo.points.ledger.Period;
import studio.fofo.points.ledger.Points.Line;
import studio.fofo.points.ledger.Points;
import studio.fofo.points.web.Leaderboard.PlaceView;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.HotReads;

/** Points: the leaderboard, and one's own. */
@RestController
@RequestMapping("/api/v1")
@ConditionalOnRole(Role.BUSINESS)
class PointsController {

  private static final String LIST = "me/points";

  private final Leaderboard leaderboard;
  private final Points points;

  PointsController(Leaderboard leaderboard, Points points) {
    this.leaderboard = leaderboard;
    this.points = points;
  }

  /** The leaderboard of a period; open to everybody. */
  @NeedsNoScope(owner = Scope.COMMUNITY)
  @GetMapping("/community/leaderboard")
  LeaderboardView leaders(
      HttpServletRequest request, @RequestParam(defaultValue = "20") int limit,
      @Parameter(schema = @Schema(implementation = Period.class, defaultValue = "all")) @RequestParam(defaultValue = "all") String period) {
    var asked = Period.of(period).orElseThrow(() -> new Refusal(
        PointsErrors.COMMUNITY_PERIOD_UNKNOWN, "period \"" + period + "\" is not one of week, month, all"));
    HotReads.keep(request, LeaderboardPages.TOPIC, Users.NAMES_TOPIC);
    return new LeaderboardView(asked, leaderboard.money(), leaderboard.of(asked, Page.limit(limit)), null);
  }

  /** The caller's points with a page of their account, the newest line first. */
  @NeedsScope(Scope.COMMUNITY)
  @GetMapping("/me/points")
  PointsView mine(
      Caller caller, @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    var after = Cursor.read(LIST, cursor, 1);
    var rows = points.lines(caller.userId(), after == null ? null : after.getFirst(), Page.limit(limit) + 1);
    var page = Page.of(rows, limit, line -> Cursor.write(LIST, line.id())).map(LineView::of);
    return new PointsView(points.of(caller.userId()), page.items(), page.nextCursor());
  }

  /**
   * A leaderboard as JSON: a page like any list, though there is never a next page.
   *
   * @param money whether the points were earned with real or play money
   */
  record LeaderboardView(Period period, MoneyMode money, List<PlaceView> items, @Nullable String nextCursor) {}

  /** A person's points as JSON. */
  record PointsView(long points, List<LineView> items, @Nullable String nextCursor) {}

  /** A line of the account as JSON. */
  record LineView(
      String id, Instant at, LineReason reason, String subjectId,
      @Schema(description = "negative if a reward was reversed") long points) {

    static LineView of(Line line) {
      return new LineView(line.id(), line.at(), line.reason(), line.subject(), line.points());
    }
  }
}
