package studio.fofo.generation.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import studio.fofo.meaning.MiniLm;
import studio.fofo.painter.Meant;
import studio.fofo.painter.Painter;
import studio.fofo.painter.motif.Motifs;

class KindredTest {

  private final Kindred kindred = new Kindred();

  @Test
  void findsWhatWordsMeanThatThePainterDoesNotKnow() {
    var meant = kindred.of("a sleuth with two beagles and a cat", "");
    assertThat(meant.answers()).containsEntry("sleuth", new Meant.Answer("detective", 1))
        .containsEntry("beagles", new Meant.Answer("dog", 3))
        .hasSize(2);
    assertThat(meant.source()).matches("kindred-[0-9a-f]{16}");
    assertThat(Meant.parse(meant.text())).isEqualTo(meant);
    assertThat(kindred.of("a cat in the rain", "")).isEqualTo(Meant.NOTHING);
    assertThat(kindred.of("a " + "\"sleuth\"", "")).isEqualTo(Meant.NOTHING);
  }

  /** Of a hundred paraphrases and seventy-nine words for which there is no drawing, both collected before anything was measured. */
  @Test
  void isRightAboutTwoThirdsOfParaphrasesAndSeldomWrongAboutWhatCannotBeDrawn() throws IOException {
    var right = lines("paraphrases.txt").stream().filter(line -> {
      var colon = line.indexOf(": ");
      return kindred.motif(line.substring(0, colon))
          .filter(answer -> List.of(line.substring(colon + 2).split(" ")).contains(answer.motif()))
          .isPresent();
    }).count();
    var accepted = lines("undrawable.txt").stream().filter(word -> kindred.motif(word).isPresent()).toList();
    assertThat(lines("paraphrases.txt")).hasSize(100);
    assertThat(right).isGreaterThanOrEqualTo(64);
    assertThat(accepted).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void onlyHasWordsThatThePainterDoesNotKnowAndMotifsThatItHas() throws IOException {
    var painter = new Painter();
    var lines = lines("/generation/meaning/kindred.txt");
    assertThat(lines).hasSizeGreaterThan(5000).isSortedAccordingTo((one, other) -> word(one).compareTo(word(other)));
    for (var i = 0; i < lines.size(); i += 97) {
      var fields = lines.get(i).split("\t");
      assertThat(painter.understanding("a " + fields[0], "", Painter.VERSION).known()).as(fields[0]).isEmpty();
      assertThat(Motifs.library().named(fields[1]).name()).isEqualTo(fields[1]);
    }
  }

  @Test
  void namesTheModelThatMadeIt() throws IOException {
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/generation/meaning/kindred.txt"))) {
      assertThat(new String(in.readNBytes(400), StandardCharsets.UTF_8)).contains(MiniLm.DIGEST);
    }
  }

  private static String word(String line) {
    return line.substring(0, line.indexOf('\t'));
  }

  private List<String> lines(String resource) throws IOException {
    var path = resource.startsWith("/") ? resource : "/meaning/" + resource;
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream(path))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
