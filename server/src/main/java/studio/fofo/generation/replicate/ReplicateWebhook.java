package studio.fofo.generation.replicate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.fofo.generation.engine.EngineWebhook;
import studio.fofo.generation.remote.StandardWebhook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Replicate's posts: a prediction, whose {@code webhook} is the address that we gave it, with the order's key. */
final class ReplicateWebhook implements EngineWebhook {

  private static final Pattern ORDER = Pattern.compile("[?&]order=([A-Za-z0-9_.]{1,80})$");

  private final StandardWebhook signed;

  ReplicateWebhook(StandardWebhook signed) {
    this.signed = signed;
  }

  @Override
  public String engine() {
    return ReplicateConfiguration.NAME;
  }

  @Override
  public Optional<News> read(Map<String, List<String>> headers, byte[] body) {
    return signed.id(headers, body).flatMap(id -> news(id, body));
  }

  private static Optional<News> news(String id, byte[] body) {
    try {
      var prediction = JsonMapper.shared().readTree(body);
      var ticket = prediction.path("id").asString("");
      var order = ORDER.matcher(prediction.path("webhook").asString(""));
      return ReplicateEngine.isId(ticket)
          ? Optional.of(new News(id, ticket, order.find() ? Optional.of(order.group(1)) : Optional.empty()))
          : Optional.empty();
    } catch (JacksonException garbage) {
      return Optional.empty();
    }
  }
}
