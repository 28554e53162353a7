package studio.fofo.fulfilment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.carriers.TrackingPosts;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Where tracking services post. Their signature is the proof; an unknown service and a forged post get the same answer. */
@RestController
@NeedsScope(Scope.ORDER)
@ConditionalOnRole(Role.BUSINESS)
class CarrierWebhookController {

  private final TrackingPosts posts;

  CarrierWebhookController(TrackingPosts posts) {
    this.posts = posts;
  }

  @PostMapping("/api/v1/webhooks/carriers/{service}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable String service, HttpServletRequest request) throws IOException {
    var event = PostedEvent.of(request);
    if (!posts.take(service, event.headers(), event.body())) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_POST_FORGED, "this is not signed by a tracking service that is connected here");
    }
  }
}
