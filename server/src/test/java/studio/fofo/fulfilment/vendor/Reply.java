package studio.fofo.fulfilment.vendor;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A fake vendor's reply. */
public record Reply(int status, String body, Map<String, String> headers) {

  public static Reply json(Object body) {
    return json(200, body);
  }

  public static Reply json(int status, Object body) {
    return new Reply(status, JsonMapper.shared().writeValueAsString(body), Map.of());
  }

  public static Reply empty(int status) {
    return new Reply(status, "", Map.of());
  }
}
