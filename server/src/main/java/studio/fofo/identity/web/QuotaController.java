package studio.fofo.identity.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.Users;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.runtime.quota.Standing;
import studio.fofo.runtime.quota.StandingSource;

/** The caller's use of every quota, before it is used up. */
@RestController
@NeedsScope(Scope.READ)
@ConditionalOnRole(Role.BUSINESS)
class QuotaController {

  private final List<QuotaKind> kinds;
  private final Quotas quotas;
  private final List<StandingSource> sources;
  private final Users users;

  QuotaController(List<QuotaKind> kinds, Quotas quotas, List<StandingSource> sources, Users users) {
    this.kinds = kinds;
    this.quotas = quotas;
    this.sources = sources;
    this.users = users;
  }

  /**
   * @param name the quota's name for programs: {@code mint-gas}
   * @param counted its name for people: "gas for mints"
   * @param scope whose use is counted; {@code everybody} if nothing is left for anybody
   * @param resetsAt when it resets; null if something has to end first, such as a waiting job
   */
  record QuotaView(String name, String counted, Standing.Scope scope, long limit, long used, long left, @Nullable Instant resetsAt) {

    static QuotaView of(Standing standing) {
      return new QuotaView(standing.name(), standing.words(), standing.scope(), standing.limit(), standing.used(),
          standing.left(), standing.resetsAt());
    }
  }

  record QuotasView(List<QuotaView> items) {}

  /** One entry per quota: of the counters that limit the caller, the one with the least left. */
  @GetMapping("/api/v1/me/quotas")
  ResponseEntity<QuotasView> quotas(Caller caller) {
    var person = QuotaSubjects.of(caller.userId());
    var who = users.wallet(caller.userId()).map(person::with).orElse(person);
    var items = Stream.concat(
        kinds.stream().flatMap(kind -> tightest(kind, who).stream()),
        sources.stream().flatMap(source -> source.of(who).stream()));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore())
        .body(new QuotasView(items.sorted(Comparator.comparing(Standing::name)).map(QuotaView::of).toList()));
  }

  /** The total use of everybody is not shown until nothing is left. */
  private Optional<Standing> tightest(QuotaKind kind, QuotaSubjects who) {
    return quotas.standings(kind, who).stream()
        .filter(standing -> standing.scope() != Standing.Scope.EVERYBODY || standing.left() == 0)
        .min(Comparator.comparingLong(Standing::left).thenComparing(Standing::scope));
  }
}
