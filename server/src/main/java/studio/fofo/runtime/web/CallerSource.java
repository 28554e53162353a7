package studio.fofo.runtime.web;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import studio.fofo.runtime.Caller;

/** Knows how to read a {@link Caller} from what authentication established; identity provides it. */
public interface CallerSource {

  Optional<Caller> callerOf(Authentication authentication);
}
