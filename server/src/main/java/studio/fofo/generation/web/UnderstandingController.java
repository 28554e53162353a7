package studio.fofo.generation.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.meaning.Kindred;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** What would be drawn of a prompt, shown while it is typed: nothing is queued or stored. */
@RestController
@NeedsNoScope(owner = Scope.GENERATE)
@ConditionalOnRole(Role.AI)
class UnderstandingController {

  private final Wishes wishes;
  private final Engines engines;
  private final Kindred kindred;

  UnderstandingController(Wishes wishes, Engines engines, Kindred kindred) {
    this.wishes = wishes;
    this.kindred = kindred;
    this.engines = engines;
  }

  /** All lists are empty for an engine that accepts any words. */
  @GetMapping("/api/v1/ai/understanding")
  UnderstoodView understanding(@RequestParam String prompt, @RequestParam(required = false) @Nullable String style) {
    var words = wishes.prompt(prompt);
    var named = Optional.ofNullable(style).map(wishes::styleId);
    return engines.understood(words, kindred.of(words, ""), named).map(UnderstoodView::of)
        .orElseGet(() -> new UnderstoodView(List.of(), List.of(), List.of(), List.of()));
  }
}
