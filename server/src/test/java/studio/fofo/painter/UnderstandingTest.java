package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.fofo.painter.Understanding.Subject;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.prompt.Edition;
import studio.fofo.painter.prompt.PromptReader;
import studio.fofo.painter.prompt.Reading;

/** No wish is silently dropped, and words are read in the prompt's language. */
class UnderstandingTest {

  private final Painter painter = new Painter();

  @Test
  void reportsWhatItDrawsAndWhatItCannot() {
    var understanding = painter.understanding("a bicycle and a typewriter", "", Painter.VERSION);
    assertThat(understanding.known()).containsExactly(new Subject("bicycle", "bicycle"));
    assertThat(understanding.unknown()).containsExactly("typewriter");
  }

  @ParameterizedTest
  @CsvSource({"'a neon fox in the rain, cyberpunk style'", "'two very small red foxes at night, minimal, close-up'",
      "'ein großer roter Fuchs im Schnee'", "'un zorro en la noche'", "'キツネの絵'", "'12 foxes \"HELLO potatoes\"'"})
  void doesNotReportWordsWithAnotherRole(String prompt) {
    var understanding = painter.understanding(prompt, "", Painter.VERSION);
    assertThat(understanding.unknown()).as(prompt).isEmpty();
    assertThat(understanding.known()).as(prompt).extracting(Subject::subject).containsOnly("fox");
  }

  @ParameterizedTest
  @CsvSource({"bicycles,bicycle,3", "three potatoes,potato,3", "fire engine,fire-engine,1", "a fire,fire,1", "ice cream,icecream,1",
      "knives,kitchen-knife,3", "eagles,eagle,3", "wolves,wolf,3", "ein Feuerwehrauto,fire-engine,1", "die Kartoffeln,potato,3",
      "drei Fahrräder,bicycle,3", "ein Gartenstuhl,chair,1", "eine Hundehütte,hut,1", "deux vélos,bicycle,2", "las bicicletas,bicycle,3",
      "велосипед,bicycle,1",
      "自転車,bicycle,1", "两只大象,elephant,2", "자전거가,bicycle,1", "दो हाथी,elephant,2", "دراجة,bicycle,1", "🥔,potato,1", "👩🏽‍🚀,astronaut,1",
      "an orange,tangerine,1", "oranges,tangerine,3", "sad,crying-face,1"})
  void understandsPluralsCompoundsAndLanguages(String prompt, String motif, int count) {
    var first = PromptReader.read(prompt, "").subjects();
    assertThat(first).as(prompt).isNotEmpty();
    assertThat(first.getFirst().motif()).as(prompt).isIn(motif, "woman-" + motif);
    assertThat(first.getFirst().count()).as(prompt).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"a barn and a duck", "the most kind brand", "an orange sky over the bad hut"})
  void usesNoWordOfAnotherLanguage(String prompt) {
    assertThat(PromptReader.read(prompt, "").heard()).as(prompt).extracting(Reading.Heard::motif)
        .doesNotContain("child", "bridge-at-night", "fire", "tangerine", "bathtub", "skin");
  }

  @Test
  void assignsAColourThatFollowsItsSubject() {
    var cat = PromptReader.read("un elefante rojo con una manzana", "").subjects().getFirst();
    assertThat(cat.motif()).isEqualTo("elephant");
    assertThat(cat.colour()).isPresent();
  }

  @Test
  void leavesOutUnwantedSubjects() {
    assertThat(PromptReader.read("a bicycle without a potato", "").heard()).extracting(Reading.Heard::motif).containsExactly("bicycle");
    assertThat(PromptReader.read("a bicycle and a potato", "potatoes").subjects()).extracting(Reading.Mention::motif)
        .containsExactly("bicycle");
    assertThat(PromptReader.read("a bicycle without a typewriter", "").unknown()).isEmpty();
  }

  @Test
  void prefersOurOwnMotifs() {
    for (String word : List.of("fox", "Fuchs", "zorro", "キツネ", "a palm tree", "a red heart")) {
      var subject = PromptReader.read(word, "").subjects().getFirst().motif();
      assertThat(Motifs.library().names()).as(word).contains(subject);
    }
  }

  @Test
  void readsAsEarlierVersionsDid() {
    assertThat(PromptReader.read("a bicycle", "", Edition.OWN).subjects()).isEmpty();
    assertThat(PromptReader.read("an eagle", "", Edition.OWN).subjects()).extracting(Reading.Mention::motif).containsExactly("raven");
    assertThat(PromptReader.read("an eagle", "", Edition.WIDE).subjects()).extracting(Reading.Mention::motif).containsExactly("eagle");
  }

  @Test
  void recordsTheVersionThatDrawsAPicture() {
    var old = PaintingRequest.fromParameters(new PaintingRequest("a bicycle", "", "meme", 4, AspectRatio.SQUARE, 0, "1.2.0").parameters());
    assertThat(old.version()).isEqualTo("1.2.0");
    assertThat(painter.paint(old).understood()).doesNotContainKey("Subject");
    assertThat(painter.paint(new PaintingRequest("a bicycle", "meme", 4, AspectRatio.SQUARE)).understood()).containsEntry("Subject",
        "bicycle");
  }
}
