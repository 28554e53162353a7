package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links in pages lead to existing files. */
class DocumentPathsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern QUOTED = Pattern.compile("`([\\w.-]+(?:/[\\w.<>…-]+)+/?)`");

  /** Where a path in a text may begin: the repository, and the two folders of Java sources. */
  private static final List<Path> BEGINNINGS = List.of(ROOT, Path.of("src/main/java/studio/fofo"), Path.of("src/test/java/studio/fofo"),
      ROOT.resolve("contracts"), ROOT.resolve("contracts/src"));

  @Test
  void leadEveryLinkToAFile() throws IOException {
    var broken = new ArrayList<String>();
    for (var page : pages()) {
      LINK.matcher(Files.readString(page)).results().map(link -> link.group(1))
          .filter(target -> !Files.exists(page.resolveSibling(target)))
          .forEach(target -> broken.add(page + ": " + target));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void nameOnlyExistingFilesInTheArchitecture() throws IOException {
    var page = ROOT.resolve("docs/architecture.md");
    var named = QUOTED.matcher(Files.readString(page)).results().map(quoted -> quoted.group(1)).toList();
    assertThat(named).as("paths in " + page).hasSizeGreaterThan(15);
    assertThat(named.stream().filter(path -> !exists(path)).toList()).as("paths that lead nowhere").isEmpty();
  }

  /** A placeholder such as {@code <id>} or {@code …} stands for any name: what precedes it must exist. */
  private static boolean exists(String path) {
    var open = Pattern.compile("[<…]").matcher(path);
    var fixed = open.find() ? path.substring(0, Math.max(0, path.lastIndexOf('/', open.start()))) : path;
    return BEGINNINGS.stream().anyMatch(beginning -> Files.exists(beginning.resolve(fixed)));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT); Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }
}
