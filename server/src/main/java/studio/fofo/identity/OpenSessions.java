package studio.fofo.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Where people are signed in, for what must end when they sign out. */
public interface OpenSessions {

  /** The session of the current request; empty outside of requests, and for API keys. */
  Optional<String> current();

  /** Those of these sessions that have not ended and can still be renewed. */
  Set<String> openAmong(Collection<String> sessions);
}
