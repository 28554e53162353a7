package studio.fofo.generation.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What models take, as data. */
class InputTemplateTest {

  @Test
  void keepsTheTypesOfValues() {
    var input = new InputTemplate("{\"seed\": \"${seed}\", \"nodes\": [\"${prompt}\", 3, true], \"size\": \"${width}x${height}\"}");
    assertThat(input.with(Map.of("seed", 4_294_967_295L, "prompt", "a fox", "width", 1024, "height", 768)).toString())
        .isEqualTo("{\"seed\":4294967295,\"nodes\":[\"a fox\",3,true],\"size\":\"1024x768\"}");
  }

  @Test
  void readsNoValueAsJsonOrAsATemplate() {
    var input = new InputTemplate("{\"text\": \"${prompt}\", \"within\": \"<${prompt}>\"}");
    var prompt = "\"}, \"seed\": 1, ${seed} $1 \\";
    var filled = input.with(Map.of("prompt", prompt, "seed", 7));
    assertThat(filled.get("text").stringValue()).isEqualTo(prompt);
    assertThat(filled.get("within").stringValue()).isEqualTo("<" + prompt + ">");
    assertThat(filled.size()).isEqualTo(2);
  }

  @Test
  void refusesAPlaceholderWithoutAValue() {
    assertThatThrownBy(() -> new InputTemplate("[\"${strength}\"]").with(Map.of("seed", 1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("the template names ${strength}; there are [seed]");
  }
}
