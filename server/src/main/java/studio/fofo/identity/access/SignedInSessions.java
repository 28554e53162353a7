package studio.fofo.identity.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import studio.fofo.identity.OpenSessions;
import studio.fofo.identity.session.Sessions;

/** Sessions for other modules. */
@Component
class SignedInSessions implements OpenSessions {

  private final Sessions sessions;

  SignedInSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<String> current() {
    return CurrentSession.id();
  }

  @Override
  public Set<String> openAmong(Collection<String> asked) {
    return sessions.openAmong(asked);
  }
}
