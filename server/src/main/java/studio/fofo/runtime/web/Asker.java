package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.Caller;

/**
 * Who asks for a picture: the caller of an access token or API key, or the person whose page shows it, since an {@code <img>} sends cookies
 * and no token. For reading only: nothing may be changed by it.
 */
@Component
public class Asker {

  /** Knows a person by what a page's pictures are asked for with; identity provides it. */
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
