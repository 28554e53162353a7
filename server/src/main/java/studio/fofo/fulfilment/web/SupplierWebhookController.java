package studio.fofo.fulfilment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.inbox.WebhookInbox;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/**
 * Where vendors post. Their signature, or the path's last segment, is the only proof that is asked for; an unknown vendor, an unconnected
 * one and a forged event get the same answer.
 */
@RestController
@NeedsScope(Scope.ORDER)
@ConditionalOnRole(Role.BUSINESS)
class SupplierWebhookController {

  private final WebhookInbox inbox;

  SupplierWebhookController(WebhookInbox inbox) {
    this.inbox = inbox;
  }

  @PostMapping("/api/v1/webhooks/suppliers/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signed(@PathVariable String name, HttpServletRequest request) throws IOException {
    take(name, Optional.empty(), request);
  }

  /** For a vendor that does not sign. */
  @PostMapping("/api/v1/webhooks/suppliers/{name}/{segment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unsigned(@PathVariable String name, @PathVariable String segment, HttpServletRequest request) throws IOException {
    take(name, Optional.of(segment), request);
  }

  private void take(String name, Optional<String> segment, HttpServletRequest request) throws IOException {
    var event = PostedEvent.of(request);
    if (!inbox.take(new WebhookInbox.Post(name, event.headers(), event.body(), segment))) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_WEBHOOK_REFUSED, "this is not an event of a supplier that is connected here");
    }
  }
}
