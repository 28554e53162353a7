package studio.fofo.docs;

import java.io.IOException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting of an installation, from the records that read them. */
class SettingsGuideTest {

  private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

  @Test
  void keepsTheListOfSettings() throws IOException {
    try (var metadata = SettingsGuideTest.class.getResourceAsStream(METADATA)) {
      var rows = new JsonMapper().readTree(metadata).get("properties").valueStream()
          .filter(setting -> name(setting).startsWith("fofo."))
          .collect(Collectors.toMap(SettingsGuideTest::name, setting -> setting, SettingsGuideTest::betterDescribed, TreeMap::new))
          .values().stream()
          .map(SettingsGuideTest::row)
          .collect(Collectors.joining("\n"));
      Golden.assertMatches("docs/settings.md", """
          # Settings

          Pass them as arguments (`--fofo.port=8081`), in the environment (`FOFO_PORT=8081`; dots and hyphens become underscores) or in an
          `application.yaml` beside the jar. Without any, everything runs embedded. Keep secrets in the environment.

          In addition: `FOFO_HOME` (or `fofo.home`) is the folder for state, `fofo.roles` the process's roles (`all`), `fofo.port` the port
          (8080), `fofo.address` the address to bind to: `127.0.0.1`, only reachable from this machine; `0.0.0.0` or `::` is every interface.
          `fofo.database.url`, `.username`, `.password` and `.connections` set an external PostgreSQL instead of the embedded one.

          | setting | type | default | description |
          |---|---|---|---|
          """ + rows + "\n");
    }
  }

  private static String name(JsonNode setting) {
    return setting.get("name").asString();
  }

  /** Two modules may read the same setting; the longer description belongs to its owner. */
  private static JsonNode betterDescribed(JsonNode one, JsonNode other) {
    return one.path("description").asString("").length() >= other.path("description").asString("").length() ? one : other;
  }

  private static String row(JsonNode setting) {
    return "| `" + name(setting) + "` | " + simple(setting.path("type").asString("")) + " | "
        + value(setting.path("defaultValue")) + " | " + sentence(setting.path("description").asString("")) + " |";
  }

  private static String simple(String type) {
    return type.replaceAll("[a-z]+\\.(?:[a-z]+\\.)*", "").replace('$', '.').replace("<", " of ").replace(">", "").replace(",", " to ");
  }

  private static String value(JsonNode value) {
    return value.isMissingNode() ? "" : "`" + (value.isString() ? value.asString() : value.toString()) + "`";
  }

  private static String sentence(String description) {
    return description.replaceAll("\\{@code ([^}]*)}", "`$1`").replaceAll("\\{@link ([^}]*)}", "`$1`").replaceAll("\\s+", " ")
        .replace("|", "\\|").strip();
  }
}
