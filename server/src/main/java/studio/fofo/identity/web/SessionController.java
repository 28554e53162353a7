package studio.fofo.identity.web;

import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.access.CurrentSession;
import studio.fofo.identity.session.Sessions;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** One's own sessions, and ending them; for people only. An ended session is closed at once. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
@RequestMapping("/api/v1/me/sessions")
class SessionController {

  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * @param lastUsedAt when it was last renewed
   * @param current whether this call belongs to it
   */
  record SessionView(String id, Instant createdAt, Instant lastUsedAt, boolean current) {}

  @GetMapping
  Page<SessionView> list(Caller caller) {
    var current = CurrentSession.id().orElse("");
    return new Page<>(sessions.open(PersonOnly.require(caller)).stream()
        .map(open -> new SessionView(open.id(), open.createdAt(), open.lastUsedAt(), open.id().equals(current))).toList(), null);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Caller caller, @PathVariable String id) {
    sessions.end(PersonOnly.require(caller), id);
  }

  /** Signs out everywhere, including here. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endAll(Caller caller) {
    sessions.endAll(PersonOnly.require(caller));
  }
}
