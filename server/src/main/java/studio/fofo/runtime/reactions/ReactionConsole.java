package studio.fofo.runtime.reactions;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** Failing reactions, for operators. */
@RestController
@ConditionalOnRole(Role.BUSINESS)
@ForPeople
class ReactionConsole {

  private static final String LIST = "console/reactions";

  private final FailingReactions failing;

  ReactionConsole(FailingReactions failing) {
    this.failing = failing;
  }

  /** Reactions that fail and are retried, latest event first. One that succeeds disappears from the list. */
  @GetMapping("/api/v1/console/reactions")
  Page<FailingReactionView> list(
      Caller caller, @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    caller.requireOperator();
    var after = Cursor.read(LIST, cursor, 1);
    var rows = failing.newest(after == null ? null : after.getFirst(), Page.limit(limit) + 1);
    return Page.of(rows, limit, last -> Cursor.write(LIST, last.id()));
  }
}
