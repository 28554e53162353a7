package studio.fofo.fulfilment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.LargerBody;

/**
 * What a machine elsewhere posted, as signatures cover it.
 *
 * @param headers by name in lower case
 */
record PostedEvent(Map<String, List<String>> headers, byte[] body) {

  /** Such posts have no credentials but their signature. */
  static final int LARGEST = 512 << 10;

  /** @throws Refusal {@code BODY_TOO_LARGE} */
  static PostedEvent of(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Refusal(HttpErrors.BODY_TOO_LARGE, "the body has more than " + LARGEST + " bytes");
    }
    var headers = new TreeMap<String, List<String>>();
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name))));
    return new PostedEvent(headers, body);
  }

  /** In every role: the gateway passes them on. */
  @Configuration(proxyBeanMethods = false)
  static class Limits {

    @Bean
    LargerBody postedEvents() {
      return new LargerBody("/api/v1/webhooks/", LARGEST);
    }
  }
}
