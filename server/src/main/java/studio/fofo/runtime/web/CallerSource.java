package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import studio.fofo.runtime.Caller;

/** Knows how to read a {@link Caller} from what authentication established; identity provides it. */
public interface CallerSource {

  Optional<Caller> callerOf(Authentication authentication);

  /**
   * Whether a call that strangers may make as well shows the caller what is theirs alone. Whoever lets a credential do a part of what its
   * owner may answers no outside of that part: then the call is a stranger's.
   */
  boolean knowsAsOwner(Caller caller, HttpServletRequest request);
}
