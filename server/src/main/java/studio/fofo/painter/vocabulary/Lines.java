package studio.fofo.painter.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small resource files with lines {@code key: word word …}; lines that begin with # are comments. */
final class Lines {

  private Lines() {}

  static Map<String, List<String>> keyed(String path) {
    Map<String, List<String>> lines = new LinkedHashMap<>();
    InputStream in = Lines.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("the resource " + path + " is missing");
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
        int colon = line.indexOf(':');
        lines.put(line.substring(0, colon), List.of(line.substring(colon + 1).strip().split("\\s+")));
      });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return lines;
  }
}
