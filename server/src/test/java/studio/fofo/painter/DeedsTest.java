package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.painter.prompt.Deed;
import studio.fofo.painter.prompt.Edition;
import studio.fofo.painter.prompt.PromptReader;
import studio.fofo.painter.prompt.Reading;
import studio.fofo.painter.prompt.Reading.Act;

/** Verbs, adjectives of doing, and prepositions: what is shown of them, and what is said of the rest. */
class DeedsTest {

  private final Painter painter = new Painter();

  @ParameterizedTest
  @CsvSource({"a cat riding a bicycle,RIDE,bicycle", "a sad robot dancing,DANCE,", "a dancing robot,DANCE,", "a flying pig,FLY,",
      "pigs fly,FLY,",
      "a cat that is surfing,SURF,wave", "a potato wearing a crown,WEAR,crown", "a penguin with headphones,WITH,headphones",
      "a bear eats a pizza,EAT,pizza", "the dog sleeps,SLEEP,", "a fox reading,READ,open-book", "an owl looking over the city,OVER,city",
      "a knight fighting a dragon,FIGHT,dragon", "eine Katze fährt Fahrrad,RIDE,bicycle", "ein tanzender Roboter,DANCE,",
      "un perro durmiendo,SLEEP,", "un chat qui lit un livre,READ,closed-book", "una scimmia che suona la chitarra,PLAY,guitar",
      "um pinguim surfando,SURF,wave", "een vliegend varken,FLY,", "tańczący niedźwiedź,DANCE,", "en hund som sover,SLEEP,",
      "кот едет на велосипеде,RIDE,bicycle", "спящая собака,SLEEP,", "con mèo đang ngủ,SLEEP,", "猫在睡觉,SLEEP,", "一只熊在吃披萨,EAT,pizza",
      "踊るロボット,DANCE,", "춤추는 로봇,DANCE,", "قطة تركب دراجة,RIDE,bicycle", "روبوت يرقص,DANCE,", "แมวขี่จักรยาน,RIDE,bicycle"})
  void understandsWhatIsDone(String prompt, Deed deed, String object) {
    Reading reading = PromptReader.read(prompt, "");
    assertThat(reading.acts()).as(prompt).extracting(Act::deed).contains(deed);
    assertThat(reading.acts().stream().filter(act -> act.deed() == deed).findFirst().orElseThrow().object().orElse("")).as(prompt)
        .isEqualTo(object == null ? "" : object);
    assertThat(reading.subjects()).as(prompt).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"自転車に乗る猫,cat", "자전거를 타는 고양이,cat", "bisiklete binen kedi,cat", "a bicycle ridden by a cat,cat", "a cat riding a bicycle,cat",
      "a potato wearing a crown,potato", "साइकिल चलाता बिल्ली,cat"})
  void paintsWhoeverActsFirst(String prompt, String hero) {
    assertThat(painter.paint(new PaintingRequest(prompt, "meme", 3, AspectRatio.SQUARE)).features()).as(prompt).containsEntry("Subject",
        hero);
  }

  @Test
  void tellsActionsItCannotShowApartFromThingsItDoesNotKnow() {
    var understanding = painter.understanding("a robot waiting for a typewriter, dancing", "", Painter.VERSION);
    assertThat(understanding.actions()).containsExactly("dancing");
    assertThat(understanding.undrawn()).containsExactly("waiting");
    assertThat(understanding.unknown()).containsExactly("typewriter");
    assertThat(painter.understanding("an hourglass running out", "", Painter.VERSION).undrawn()).containsExactly("running out");
  }

  @ParameterizedTest
  @CsvSource({"a fly and a spider,fly", "surfing,surfer", "a drink,tropical-drink", "a boxing glove,boxing-glove", "two flies,fly"})
  void takesANameForAThingWhereNobodyDoesIt(String prompt, String motif) {
    Reading reading = PromptReader.read(prompt, "");
    assertThat(reading.acts()).as(prompt).isEmpty();
    assertThat(reading.left()).as(prompt).isEmpty();
    assertThat(reading.subjects().getFirst().motif()).as(prompt).isEqualTo(motif);
  }

  @Test
  void leavesOutWhatIsNotToBeDone() {
    assertThat(PromptReader.read("a cat not riding a bicycle", "").acts()).isEmpty();
    assertThat(PromptReader.read("a cat riding a bicycle", "bicycle").acts()).extracting(Act::object).doesNotContain(
        Optional.of("bicycle"));
  }

  @ParameterizedTest
  @CsvSource({"strawberry cake,birthday-cake|strawberry", "an ice cream truck,delivery-truck|icecream", "a robot cat,cat|robot",
      "'cat, dog, bird',cat|dog|raven", "a palm tree,palm", "a fire truck,fire-engine", "a coffee cup,coffee", "a slice of pizza,pizza",
      "a bowl of ramen,ramen", "a teddy bear,teddy-bear", "three palm trees,palm", "fire trucks,fire-engine"})
  void readsCompoundsByTheirLastPartAndMeasuresByWhatTheyHold(String prompt, String motifs) {
    assertThat(String.join("|", PromptReader.read(prompt, "").subjects().stream().map(Reading.Mention::motif).toList())).as(prompt)
        .isEqualTo(motifs);
    assertThat(PromptReader.read(prompt, "").unknown()).as(prompt).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"lonely robot,SAD", "an angry bear,ANGRY", "un robot triste,SAD", "悲しいロボット,SAD", "슬픈 로봇,SAD", "a furious cat,ANGRY"})
  void understandsFeelingsBesideSubjects(String prompt, Reading.Mood mood) {
    Reading reading = PromptReader.read(prompt, "");
    assertThat(reading.mood()).as(prompt).contains(mood);
    assertThat(reading.subjects()).as(prompt).hasSize(1);
    assertThat(reading.unknown()).as(prompt).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a cat riding a bicycle", "a flying pig", "a potato wearing a crown"})
  void readsNothingOfItForEarlierVersions(String prompt) {
    assertThat(PromptReader.read(prompt, "", Edition.WIDE).acts()).isEmpty();
    assertThat(PromptReader.read(prompt, "", Edition.OWN).left()).isEmpty();
    assertThat(painter.paint(new PaintingRequest(prompt, "", "meme", 3, AspectRatio.SQUARE, 0, "1.3.0")).svg())
        .isNotEqualTo(painter.paint(new PaintingRequest(prompt, "meme", 3, AspectRatio.SQUARE)).svg());
  }

  @Test
  void paintsEveryDeedInEveryStyle() {
    for (String deed : List.of("riding a horse", "wearing a top hat", "holding an umbrella", "eating", "drinking", "reading",
        "playing the guitar",
        "fighting a bear", "climbing a tree", "surfing", "sitting on a chair", "hugging a cat", "flying", "running", "jumping", "swimming",
        "sleeping",
        "dancing", "singing", "burning", "on a mushroom", "under the moon", "over the city", "in the desert")) {
      for (String prompt : List.of("a fox " + deed, "an elephant " + deed, "two robots " + deed)) {
        for (String style : painter.styles()) {
          Painting painting = painter.paint(new PaintingRequest(prompt, style, prompt.length(), AspectRatio.SQUARE));
          assertThat(Samples.entropy(painting.raster(64))).as(prompt + " in " + style).isGreaterThan(0.5);
        }
      }
    }
  }
}
