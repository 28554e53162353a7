package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import studio.fofo.runtime.Caller;

/** Reads a {@link Caller} from the authentication; identity provides it. */
public interface CallerSource {

  Optional<Caller> callerOf(Authentication authentication);

  /**
   * Whether a call that is open to strangers shows the caller their private resources. Return false for a credential whose scopes do not
   * cover this call: it is then treated as a stranger's.
   */
  boolean knowsAsOwner(Caller caller, HttpServletRequest request);
}
