package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.Caller;

/**
 * The viewer of a picture: the caller of an access token or API key, or the person whose page shows it, since an {@code <img>} sends
 * cookies but no token. It authorises reads only.
 */
@Component
public class Asker {

  /** Identifies a person by the cookie of picture requests; identity provides it. */
  public interface Source {
    Optional<Caller> of(HttpServletRequest request);
  }

  private final List<CallerSource> callers;
  private final List<Source> pages;

  Asker(ObjectProvider<CallerSource> callers, ObjectProvider<Source> pages) {
    this.callers = callers.orderedStream().toList();
    this.pages = pages.orderedStream().toList();
  }

  public Optional<Caller> of(HttpServletRequest request) {
    return CallerArgument.owner(callers, request).or(() -> pages.stream().flatMap(page -> page.of(request).stream()).findFirst());
  }
}
