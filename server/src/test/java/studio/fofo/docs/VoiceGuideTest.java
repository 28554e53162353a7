package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Comments, messages and pages are plain technical English, as STYLE.md asks: phrases that were rewritten must not return. */
class VoiceGuideTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern QUAINT = Pattern.compile(
      "\\b(f(e|a)lls? silent|at the easel|(beside|and|by) its like|is not so|lest|what is no|begun again|whence|whither|hither|thereof"
          + "|wherein|wherefore|thereupon|thrice|albeit|in vain|in clear|br(ing|ought) along|out of mind|hangs? on chance|who asks for what"
          + "|(tells?|told) of|by whomever|in (its|the) midst|is no proof|anew|stands? by it|c(a|o)mes? to nothing"
          + "|to(ok|ke) the payment back|wants? to hear|sees? to it|off the shelf)\\b",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern WRITTEN = Pattern.compile("\\.(java|md|mjs|ts|tsx|sh)$|scripts/[a-z0-9-]+$");
  private static final Path ITSELF = Path.of("VoiceGuideTest.java");

  /** The page that quotes such phrases to show what to write instead. */
  private static final Path STYLE = ROOT.resolve("STYLE.md");

  @Test
  void keepsQuaintPhrasesOut() throws IOException {
    var found = new ArrayList<String>();
    for (var file : files()) {
      QUAINT.matcher(Files.readString(file)).results().forEach(phrase -> found.add(file + ": " + phrase.group()));
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (var folder : List.of("server/src/main/java", "server/src/test/java", "docs", "web/app", "web/features", "web/components",
        "web/lib",
        "e2e/lib", "e2e/speed", "e2e/test", "scripts", "bench")) {
      try (var inside = Files.walk(ROOT.resolve(folder))) {
        inside.filter(Files::isRegularFile).filter(file -> WRITTEN.matcher(file.toString()).find()).filter(file -> !file.endsWith(ITSELF))
            .filter(file -> !file.toString().contains("node_modules")).forEach(files::add);
      }
    }
    try (var pages = Files.list(ROOT)) {
      pages.filter(file -> file.toString().endsWith(".md") && !file.equals(STYLE)).forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(1_000);
    return files;
  }
}
