package studio.fofo.generation.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.meaning.Kinship.Kin;
import studio.fofo.generation.meaning.WordNet.Sense;
import studio.fofo.inference.Inference;
import studio.fofo.meaning.MiniLm;
import studio.fofo.testing.Thorough;

/** That the table in the repository is what {@link KindredWords} makes: a sample of it, since all of it takes ten minutes. */
class KindredWordsTest {

  /** What other processors may round differently. */
  private static final double ROUNDED = 0.02;

  private record Line(String noun, String motif, double cosine) {}

  private record Compared(Line line, Kin kin) {}

  @Test
  void writesTheTableThatIsHere() throws Exception {
    var vectors = new KnownVectors(new MiniLm(Inference.in(Path.of("target/programs"))));
    var nouns = WordNet.read();
    var kinship = new Kinship(nouns, Drawn.of(nouns, vectors), vectors);
    var lines = lines();
    var every = Thorough.count(150, 10);
    var compared = IntStream.range(0, lines.size()).filter(i -> i % every == 0).mapToObj(lines::get).toList().parallelStream()
        .filter(line -> isQuick(line.noun(), nouns, kinship)).map(line -> new Compared(line, kinship.nearest(line.noun()).orElseThrow()))
        .toList();
    assertThat(compared).hasSizeGreaterThan(lines.size() / every / 2);
    assertThat(compared).allSatisfy(one -> {
      assertThat(one.kin().motif()).as(one.line().noun()).isEqualTo(one.line().motif());
      assertThat(one.kin().cosine()).as(one.line().noun()).isCloseTo(one.line().cosine(), within(ROUNDED));
    });
  }

  /** Whether it has relatives in WordNet, so that it is not compared with everything; names written as one word are no nouns there. */
  private static boolean isQuick(String noun, WordNet nouns, Kinship kinship) {
    var senses = nouns.of(noun).stream().filter(Sense::isVisible).toList();
    return !senses.isEmpty() && senses.stream().allMatch(sense -> kinship.candidates(sense).stream().anyMatch(Kin::isNear));
  }

  private List<Line> lines() throws Exception {
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/generation/meaning/kindred.txt"))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t")).map(fields -> new Line(fields[0], fields[1], Double.parseDouble(fields[2]))).toList();
    }
  }
}
