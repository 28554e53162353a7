package studio.fofo.generation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.engine.EngineWebhook;
import studio.fofo.generation.jobs.EngineNews;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/**
 * Where the vendors of image engines post. Their signature is the only proof that is asked for; an engine without webhooks, an unknown one
 * and a forged event get the same answer. A repeat has no effect.
 */
@RestController
@NeedsScope(Scope.GENERATE)
@ConditionalOnRole(Role.AI)
class EngineWebhookController {

  private static final int LARGEST = 512 << 10;

  private final List<EngineWebhook> webhooks;
  private final EngineNews news;

  EngineWebhookController(ObjectProvider<EngineWebhook> webhooks, EngineNews news) {
    this.webhooks = webhooks.stream().toList();
    this.news = news;
  }

  @PostMapping("/api/v1/webhooks/engines/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void take(@PathVariable String name, HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Refusal(HttpErrors.BODY_TOO_LARGE, "the body has more than " + LARGEST + " bytes");
    }
    var headers = headers(request);
    var event = webhooks.stream().filter(webhook -> webhook.engine().equals(name)).flatMap(webhook -> webhook.read(headers, body).stream())
        .findFirst().orElseThrow(() -> new Refusal(GenerationErrors.GENERATION_WEBHOOK_REFUSED,
            "this is not signed by an engine whose webhooks are configured here, or more than five minutes old"));
    news.arrived(name, event.id(), event.ticket(), event.key());
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    var headers = new TreeMap<String, List<String>>();
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name))));
    return headers;
  }
}
