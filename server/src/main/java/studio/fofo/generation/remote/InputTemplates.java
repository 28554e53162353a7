package studio.fofo.generation.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;

/** Templates by name, which come with this program, or from files. */
public final class InputTemplates {

  private InputTemplates() {}

  /**
   * Reads a template.
   *
   * @param engine whose template it is
   * @param setting that names it
   * @throws UncheckedIOException if there is neither a template of that name nor a file
   */
  public static InputTemplate read(String engine, String setting, String named) {
    try {
      var known = new ClassPathResource("engines/" + engine + "/" + named + ".json");
      return new InputTemplate(named.matches("[a-z0-9-]+") && known.exists()
          ? known.getContentAsString(StandardCharsets.UTF_8)
          : Files.readString(Path.of(named)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(setting + " is \"" + named
          + "\"; expected the name of a template in docs/engines.md, or a file with a JSON document", unreadable);
    }
  }
}
