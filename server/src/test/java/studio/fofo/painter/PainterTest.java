package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PainterTest {

  private final Painter painter = new Painter();

  @Test
  void reproducesTheBytesFromRecordedParameters() {
    PaintingRequest request = new PaintingRequest("a neon fox in the rain", "no people", "cyberpunk", -7, new AspectRatio(4, 5), 3);
    Painting first = painter.paint(request);
    Painting again = painter.paint(PaintingRequest.fromParameters(request.parameters()));
    assertThat(again.svg()).isEqualTo(first.svg());
    assertThat(again.raster(300).rgba()).isEqualTo(first.raster(300).rgba());
    assertThat(again.features()).isEqualTo(first.features());
  }

  @Test
  void givesFourVariantsFourCompositions() {
    for (String style : painter.styles()) {
      Set<String> compositions = new HashSet<>();
      for (int i = 0; i < 4; i++) {
        compositions
            .add(painter.paint(new PaintingRequest("a fox", style, 41, AspectRatio.SQUARE).variant(i)).features().get("Composition"));
      }
      assertThat(compositions).as(style).hasSize(4);
    }
  }

  @Test
  void keepsTheStructureAndChangesTheDetailsOfAVariation() {
    for (String style : painter.styles()) {
      PaintingRequest request = new PaintingRequest("a cat", style, 5, AspectRatio.SQUARE);
      Painting one = painter.paint(request);
      Painting other = painter.paint(request.varied(1));
      assertThat(other.features().get("Composition")).isEqualTo(one.features().get("Composition"));
      assertThat(other.features().get("Palette")).isEqualTo(one.features().get("Palette"));
      assertThat(other.svg()).as(style).isNotEqualTo(one.svg());
    }
  }

  @Test
  void reportsWhatItUnderstood() {
    Painting painting = painter
        .paint(new PaintingRequest("three red cats in the snow at night, \"SEND HELP\"", "vaporwave", 1, AspectRatio.SQUARE));
    assertThat(painting.understood()).containsEntry("Subject", "3 × cat").containsEntry("Weather", "Snow")
        .containsEntry("Time", "Night").containsEntry("Lettering", "SEND HELP").containsEntry("Colours", "#e8232f");
    assertThat(painting.features()).containsEntry("Subject", "cat").containsEntry("Count", "3").containsEntry("Weather", "Snow")
        .containsEntry("Time", "Night").containsEntry("Lettering", "Yes").containsEntry("Colours", "#e8232f");
  }

  @Test
  void makesATraitOfEveryWishInEveryStyle() {
    for (String style : painter.styles()) {
      var features = painter
          .paint(new PaintingRequest("a sad blue fox in the fog at dawn, minimal, close-up", style, 3, AspectRatio.SQUARE)).features();
      assertThat(features).as(style).containsEntry("Mood", "Sad").containsEntry("Time", "Dawn").containsEntry("Weather", "Fog")
          .containsEntry("Density", "Sparse").containsEntry("Camera", "Close").containsKey("Colours");
    }
  }

  @Test
  void refusesAnUnknownStyleAndNamesTheKnownOnes() {
    assertThatThrownBy(() -> painter.paint(new PaintingRequest("a fox", "cubism", 1, AspectRatio.SQUARE)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"cubism\"").hasMessageContaining("cyberpunk");
  }

  @Test
  void refusesAPromptOfMoreThanAThousandCharacters() {
    assertThatThrownBy(() -> new PaintingRequest("x".repeat(1001), "cyberpunk", 1, AspectRatio.SQUARE))
        .hasMessageContaining("1001").hasMessageContaining("1000");
  }
}
