package studio.fofo.fulfilment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.carriers.TrackingPosts;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Where tracking services post. Their signature is the proof; an unknown service and a forged post get the same answer. */
@RestController
@NeedsScope(Scope.ORDER)
@ConditionalOnRole(Role.BUSINESS)
class CarrierWebhookController {

  private static final int LARGEST_BODY = 512 * 1024;

  private final TrackingPosts posts;

  CarrierWebhookController(TrackingPosts posts) {
    this.posts = posts;
  }

  @PostMapping("/api/v1/webhooks/carriers/{service}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable String service, HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw new Refusal(HttpErrors.BODY_TOO_LARGE, "the body has more than " + LARGEST_BODY + " bytes");
    }
    if (!posts.take(service, headers(request), body)) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_POST_FORGED, "this is not signed by a tracking service that is connected here");
    }
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    var headers = new TreeMap<String, List<String>>();
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name))));
    return headers;
  }
}
