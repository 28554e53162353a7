package studio.fofo.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import studio.fofo.inference.Inference;

class MiniLmTest {

  private static final SentenceVectors VECTORS = new MiniLm(Inference.in(Path.of("target/programs")));

  @Test
  void bringsTextsOfOneMeaningTogetherWhateverTheirWords() {
    var bicycle = VECTORS.of("a bicycle leaning on a wall");
    assertThat(SentenceVectors.cosine(bicycle, bicycle)).isCloseTo(1, within(1e-5f));
    assertThat(cosine("a bicycle leaning on a wall", "a bike parked beside some bricks")).isGreaterThan(0.5f);
    assertThat(cosine("a bicycle leaning on a wall", "the central bank raised interest rates")).isLessThan(0.2f);
  }

  /** The figures on the model's card: of its float weights, to which the quantised ones come near. */
  @Test
  void comesNearToThePublishedModel() {
    assertThat(cosine("That is a happy person", "That is a happy dog")).isCloseTo(0.695f, within(0.06f));
    assertThat(cosine("That is a happy person", "That is a very happy person")).isCloseTo(0.943f, within(0.06f));
    assertThat(cosine("That is a happy person", "Today is a sunny day")).isCloseTo(0.257f, within(0.06f));
  }

  @Test
  void givesTheSameVectorWhateverRanBefore() {
    var first = VECTORS.of("a fox");
    VECTORS.of("something else entirely, and much longer than a fox");
    assertThat(VECTORS.of("a fox")).containsExactly(first);
  }

  private static float cosine(String one, String other) {
    return SentenceVectors.cosine(VECTORS.of(one), VECTORS.of(other));
  }
}
