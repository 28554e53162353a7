package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeantTest {

  private static final Meant SLEUTH = new Meant(Map.of("sleuth", new Meant.Answer("detective", 1)), "kindred-0123");

  private final Painter painter = new Painter();

  @Test
  void isReadAgainFromItsText() {
    var two = new Meant(Map.of("jack russell", new Meant.Answer("dog", 3)), "a-b.1");
    assertThat(two.text()).isEqualTo("jack russell=3 dog @ a-b.1");
    assertThat(Meant.parse(two.text())).isEqualTo(two);
    assertThat(Meant.parse(Meant.NOTHING.text())).isEqualTo(Meant.NOTHING);
    assertThatThrownBy(() -> Meant.parse("sleuth=detective @ x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Meant(Map.of("a, Seed: 5", new Meant.Answer("dog", 1)), "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void drawsWhatIsNearestAndSaysSo() {
    assertThat(painter.understanding("a sleuth in the rain", "", Painter.VERSION).unknown()).containsExactly("sleuth");
    var understanding = painter.understanding("a sleuth in the rain", "", Painter.VERSION, SLEUTH);
    assertThat(understanding.known()).containsExactly(new Understanding.Subject("sleuth", "detective", true));
    assertThat(understanding.unknown()).isEmpty();
  }

  @Test
  void neverReplacesAWordThatThePainterKnows() {
    var cat = new Meant(Map.of("cat", new Meant.Answer("dog", 1)), "x");
    assertThat(painter.understanding("a cat", "", Painter.VERSION, cat).known()).extracting(Understanding.Subject::subject)
        .containsExactly("cat");
    var request = new PaintingRequest("a cat", "", "meme", 7, AspectRatio.SQUARE, 0, Painter.VERSION, cat);
    assertThat(painter.paint(request).svg()).isEqualTo(painter.paint(new PaintingRequest("a cat", "meme", 7, AspectRatio.SQUARE)).svg());
  }

  @Test
  void isOfEnglishAlone() {
    var kittel = new Meant(Map.of("kittel", new Meant.Answer("coat", 1)), "x");
    assertThat(painter.understanding("ein kittel und der hund", "", Painter.VERSION, kittel).unknown()).containsExactly("kittel");
    assertThat(painter.understanding("a kittel and the dog", "", Painter.VERSION, kittel).unknown()).isEmpty();
  }

  @Test
  void isPartOfTheRequestThatPaintsAgain() {
    var request = new PaintingRequest("a sleuth", "", "meme", 7, AspectRatio.SQUARE, 0, Painter.VERSION, SLEUTH);
    var again = PaintingRequest.fromParameters(request.parameters());
    assertThat(again).isEqualTo(request);
    assertThat(painter.paint(again).svg()).isEqualTo(painter.paint(request).svg());
    assertThat(painter.paint(request).features()).containsEntry("Subject", "detective");
    var alone = new PaintingRequest("a sleuth", "meme", 7, AspectRatio.SQUARE);
    assertThat(alone.parameters()).doesNotContain("Meant");
    assertThat(painter.paint(alone).svg()).isNotEqualTo(painter.paint(request).svg());
  }
}
