package studio.fofo.notification.preferences;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import studio.fofo.notification.letter.LetterLanguage;

/** The language that the browser of the current request asks for. */
public final class BrowserLanguage {

  private BrowserLanguage() {}

  /** Empty outside of requests, and if it asks for none of ours. */
  public static Optional<LetterLanguage> ofRequest() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current ? of(current.getRequest())
        : Optional.empty();
  }

  public static Optional<LetterLanguage> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).flatMap(LetterLanguage::accepted);
  }
}
