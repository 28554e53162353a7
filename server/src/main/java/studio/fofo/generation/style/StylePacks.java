package studio.fofo.generation.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.KnownStyles;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** All styles, read once. */
@Component
public class StylePacks implements KnownStyles {

  private final Map<String, StylePack> packs = new TreeMap<>();
  private final List<String> commonNegatives;

  StylePacks(JsonMapper json) {
    var files = new PathMatchingResourcePatternResolver();
    try {
      for (var file : files.getResources("classpath*:generation/styles/*.json")) {
        var pack = read(json, file, StylePack.class);
        packs.put(pack.id(), pack);
      }
      commonNegatives = List.of(read(json, files.getResource("classpath:generation/negatives.json"), String[].class));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot list generation/styles", broken);
    }
  }

  public List<StylePack> all() {
    return List.copyOf(packs.values());
  }

  /** The ids of these styles, or of all if none is named. */
  public Set<String> idsOr(List<String> named) {
    return named.isEmpty() ? Set.copyOf(packs.keySet()) : Set.copyOf(named);
  }

  public Optional<StylePack> find(String id) {
    return Optional.ofNullable(packs.get(id));
  }

  /** @throws Refusal {@code GENERATION_STYLE_UNKNOWN} */
  public StylePack require(String id) {
    return find(id).orElseThrow(() -> Refusal.of(GenerationErrors.GENERATION_STYLE_UNKNOWN, "style",
        "\"" + shortened(id) + "\" is not a style; there are " + packs.keySet().stream().collect(Collectors.joining(", "))));
  }

  @Override
  public void check(String style) {
    require(style);
  }

  /** The common negatives, unless a style welcomes them. */
  public List<String> commonNegatives() {
    return commonNegatives;
  }

  private static String shortened(String id) {
    return id.length() > 40 ? id.substring(0, 40) + "…" : id;
  }

  private static <T> T read(JsonMapper json, Resource file, Class<T> type) throws IOException {
    try (var content = file.getInputStream()) {
      return json.readValue(content, type);
    }
  }
}
