package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.vocabulary.Names;
import studio.fofo.testing.Golden;

/** What the Mint understands: of a hundred prompts that were collected beforehand, and in general. */
class VocabularyGuideTest {

  private final Painter painter = new Painter();

  @Test
  void understandsAtLeastEightyFiveOfAHundredPromptsAsTheGuideSays() throws IOException {
    List<String> prompts = Files.readAllLines(Path.of("src/test/resources/painter/prompts.txt"), StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    assertThat(prompts).hasSize(100);
    List<String> rows = new ArrayList<>();
    int understood = 0;
    for (String prompt : prompts) {
      var understanding = painter.understanding(prompt, "", Painter.VERSION);
      understood += understanding.known().isEmpty() ? 0 : 1;
      rows.add("| %s | %s | %s | %s | %s |".formatted(rows.size() + 1, prompt,
          String.join(", ", understanding.known().stream().map(known -> known.words() + " → " + known.subject()).toList()),
          String.join(", ", understanding.actions()),
          String.join(", ",
              Stream.concat(understanding.unknown().stream(), understanding.undrawn().stream().map(one -> "*" + one + "*")).toList())));
    }
    assertThat(understood).isGreaterThanOrEqualTo(85);
    Golden.assertMatches("docs/understood.md", """
        # What the Mint understands of a hundred prompts

        Written by `VocabularyGuideTest`; [vocabulary.md](vocabulary.md) explains how prompts are read. The prompts were collected before the
        vocabulary was made. A subject is understood in %s of %s; [painter.md](painter.md#a-hundred-prompts) says what the pictures show.
        Actions in italics are understood but not drawn.

        | | prompt | drawn | shown doing | reported as unknown |
        |---|---|---|---|---|
        %s
        """.formatted(understood, prompts.size(), String.join("\n", rows)));
  }

  @Test
  void drawsMoreThanFifteenHundredSubjectsNamedInMoreThanTenLanguages() {
    Set<String> subjects = new LinkedHashSet<>(Motifs.library().names());
    Names.get().motifs().stream().filter(name -> !Motifs.library().named(name).parts().isEmpty()).forEach(subjects::add);
    assertThat(subjects).hasSizeGreaterThanOrEqualTo(1500);
    assertThat(Names.get().languages()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(Names.get().motifs()).as("no drawing without a name, but for whole figures of our own heads")
        .containsAll(Motifs.library().further().stream().filter(name -> !name.startsWith("whole-")).toList());
    String guide = read("../docs/vocabulary.md");
    assertThat(guide).as("the guide's figures").contains(subjects.size() + " subjects", Names.get().languages().size() + " languages");
  }

  @Test
  void readsEveryDrawingWithinItsBox() {
    for (String name : Motifs.library().further()) {
      var motif = Motifs.library().named(name);
      assertThat(motif.natural()).as(name).hasSize(5);
      var box = motif.bounds();
      assertThat(box.left() > -8 && box.top() > -8 && box.right() < 108 && box.bottom() < 108).as(name + " lies at " + box).isTrue();
      assertThat(box.width() > 4 && box.height() > 4).as(name + " is as large as " + box).isTrue();
    }
  }

  private static String read(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException missing) {
      throw new AssertionError(path + " is missing", missing);
    }
  }
}
