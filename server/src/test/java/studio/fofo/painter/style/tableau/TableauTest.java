package studio.fofo.painter.style.tableau;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.prompt.PromptReader;
import studio.fofo.painter.prompt.Reading;
import studio.fofo.painter.surface.Bounds;

/** Who is where on a drawing of several. */
class TableauTest {

  private static final Function<String, Motif> LIBRARY = name -> Tableau.finished(Motifs.library().named(name), Motif.Trait.INKED);

  private static Tableau.Arranged arranged(String prompt) {
    Reading reading = PromptReader.read(prompt, "");
    List<Motif> motifs = reading.subjects().stream().map(mention -> LIBRARY.apply(mention.motif())).toList();
    return new Tableau(LIBRARY, PromptReader::isSetting).of(motifs.getFirst(), reading.subjects().getFirst().count(),
        motifs.subList(1, motifs.size()), reading.acts());
  }

  private static Bounds of(Motif motif, int subject) {
    return motif.parts().stream().filter(part -> part.subject() == subject && !part.isLine()).map(part -> part.path().bounds())
        .reduce(Bounds::joined).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a cat riding a bicycle", "an astronaut riding a horse", "a frog sitting on a mushroom", "a bear on ice",
      "eagle over the mountains", "a dog surfing", "a lion jumping over a car"})
  void putsTheRiderAboveWhatItRides(String prompt) {
    Motif motif = arranged(prompt).motif();
    assertThat(of(motif, 0).centreY()).as(prompt).isLessThan(of(motif, 1).centreY() - 10);
    assertThat(of(motif, 0).bottom()).as(prompt).isGreaterThan(of(motif, 1).top());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a potato wearing a crown", "a fox with a crown", "crocodile in a top hat", "an elephant in a top hat"})
  void putsHatsOnHeads(String prompt) {
    Motif motif = arranged(prompt).motif();
    Bounds head = of(motif, 0);
    Bounds hat = of(motif, 1);
    assertThat(hat.top()).as(prompt).isLessThan(head.top());
    assertThat(hat.bottom()).as(prompt).isBetween(head.top(), head.centreY());
    assertThat(hat.centreX()).as(prompt).isBetween(head.left(), head.right());
    assertThat(motif.traits()).contains(Motif.Trait.COVERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a dog with sunglasses", "a pineapple wearing sunglasses", "a penguin with headphones"})
  void putsGlassesAndHeadphonesOnFaces(String prompt) {
    Motif motif = arranged(prompt).motif();
    Bounds worn = of(motif, 1);
    assertThat(worn.overlap(of(motif, 0)).height()).as(prompt).isGreaterThan(worn.height() * 0.6);
    assertThat(motif.traits()).as("no eyes are put over them").contains(Motif.Trait.EYED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a compass and a map", "a cat and a dog", "a bicycle and a cat", "an elephant and an apple", "a cat loves a dog",
      "an octopus fighting a shark", "a tractor and a balloon"})
  void hidesNobodyBehindAnother(String prompt) {
    Motif motif = arranged(prompt).motif();
    Bounds one = of(motif, 0);
    Bounds other = of(motif, 1);
    Bounds both = one.overlap(other);
    double smaller = Math.min(one.width() * one.height(), other.width() * other.height());
    assertThat(both.width() * both.height()).as(prompt).isLessThan(smaller * 0.3);
    assertThat(smaller).as(prompt + ": all are large enough to be seen").isGreaterThan(250);
  }

  @ParameterizedTest
  @CsvSource({"a robot dancing,musical-notes", "a sleeping cat,zzz", "a flying pig,wing", "a burning guitar,fire",
      "a monkey singing,microphone",
      "a running rabbit,dashing-away", "a fox reading,open-book"})
  void addsTheSignsOfWhatIsDone(String prompt, String sign) {
    assertThat(arranged(prompt).motif().others()).as(prompt).extracting(other -> other.natural().get(1))
        .contains(Motifs.library().named(sign).natural().get(1));
  }

  @Test
  void leansDancersAndRunners() {
    assertThat(of(arranged("an elephant running").motif(), 0).height() / of(arranged("an elephant running").motif(), 0).width())
        .isGreaterThan(of(arranged("an elephant").motif(), 0).height() / of(arranged("an elephant").motif(), 0).width());
  }

  @Test
  void leavesCrowdsAndWhatHasNoPlaceToThePicture() {
    assertThat(arranged("three cats under the moon").rest()).hasSize(1);
    assertThat(arranged("a cat and a dog and a bear and a fox").rest()).hasSize(1);
    assertThat(arranged("a fox").motif()).isEqualTo(LIBRARY.apply("fox"));
  }

  @Test
  void staysInTheUsualBoxWithItsFeetAtTheBottom() {
    for (String prompt : List.of("a cat riding a bicycle", "a swimming elephant", "a fox in the desert", "a girl holding a balloon")) {
      Bounds box = arranged(prompt).motif().bounds();
      assertThat(Math.max(box.width(), box.height())).as(prompt).isBetween(99.9, 100.1);
      assertThat(box.bottom()).as(prompt).isBetween(99.9, 100.1);
    }
  }

  @Test
  void givesEachSubjectItsOwnColours() {
    Motif motif = arranged("a cat riding a bicycle").motif();
    Motif.Part base = motif.parts().stream().filter(part -> part.subject() == 1).findFirst().orElseThrow();
    assertThat(motif.naturalLivery().of(base)).isEqualTo(Motifs.library().named("bicycle").naturalLivery().of(base.tone()));
  }
}
