package studio.fofo.fulfilment.vendor;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request at a fake vendor.
 *
 * @param path decoded, without the query
 * @param headers by name in lower case
 * @param body empty if there is none
 */
public record Received(String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {

  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Its only value, or the other. */
  public String query(String name, String otherwise) {
    return query.containsKey(name) ? query.get(name).getFirst() : otherwise;
  }
}
