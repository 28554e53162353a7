package studio.fofo.generation.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

class EnhancementTest {

  private final StylePacks packs = new StylePacks(JsonMapper.shared());
  private final Enhancement enhancement = new Enhancement(packs);

  @Test
  void putsThePromptFirstAndTheStyleAfterIt() {
    var enhanced = enhancement.of("a fox in the rain", "", packs.require("glitch"));
    assertThat(enhanced.prompt()).startsWith("a fox in the rain, glitch art, pixel sorting");
  }

  @Test
  void dropsNegativesThatAreThePointOfTheStyle() {
    assertThat(negatives("a fox", "glitch")).doesNotContain("glitch", "scanlines", "noise").contains("blurry", "pristine");
    assertThat(negatives("a fox", "cyberpunk")).contains("glitch", "pixelated", "pastoral");
    assertThat(negatives("a fox", "pixel-art")).doesNotContain("pixelated", "low resolution").contains("glitch");
    assertThat(negatives("a fox", "meme")).doesNotContain("text");
  }

  @Test
  void neitherRepeatsKeywordsNorExcludesRequestedOnes() {
    var enhanced = enhancement.of("pixel sorting of a watermark", "", packs.require("glitch"));
    assertThat(enhanced.prompt().split("pixel sorting", -1)).hasSize(2);
    assertThat(List.of(enhanced.negative().split(", "))).doesNotContain("watermark");
  }

  @Test
  void putsThePersonsNegativesFirst() {
    assertThat(enhancement.of("a fox", "cars,  people ,", packs.require("meme")).negative()).startsWith("cars, people, moody lighting");
  }

  @Test
  void takesBracesLiterally() {
    assertThat(enhancement.of("{prompt} {prompt}", "", packs.require("meme")).prompt()).startsWith("{prompt} {prompt}, internet meme");
  }

  @Test
  void hasFiveCompleteStyles() {
    assertThat(packs.all()).extracting(StylePack::id).containsExactlyInAnyOrder("cyberpunk", "pixel-art", "glitch", "vaporwave", "meme");
    assertThat(packs.all()).allSatisfy(pack -> {
      assertThat(pack.description()).isNotBlank();
      assertThat(pack.palette()).hasSizeGreaterThan(3).allMatch(colour -> colour.matches("#[0-9a-f]{6}"));
      assertThat(pack.samples()).hasSize(3);
      assertThat(packs.commonNegatives()).containsAll(pack.welcomes());
    });
    assertThatThrownBy(() -> packs.require("baroque")).isInstanceOf(Refusal.class)
        .hasMessage("style: \"baroque\" is not a style; there are cyberpunk, glitch, meme, pixel-art, vaporwave");
  }

  private List<String> negatives(String prompt, String style) {
    return List.of(enhancement.of(prompt, "", packs.require(style)).negative().split(", "));
  }
}
