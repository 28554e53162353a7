package studio.fofo.generation.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.kernel.Refusal;

/** The format of a picture: about a megapixel each, for which the engines are trained or tuned. */
public enum SizePreset {
  SQUARE("1:1", 1024, 1024),
  PORTRAIT_4_5("4:5", 896, 1120),
  PORTRAIT_3_4("3:4", 888, 1184),
  PORTRAIT_2_3("2:3", 832, 1248),
  PORTRAIT_9_16("9:16", 756, 1344),
  LANDSCAPE_5_4("5:4", 1120, 896),
  LANDSCAPE_4_3("4:3", 1184, 888),
  LANDSCAPE_3_2("3:2", 1248, 832),
  LANDSCAPE_16_9("16:9", 1344, 756);

  private final String ratio;
  private final int width;
  private final int height;

  SizePreset(String ratio, int width, int height) {
    this.ratio = ratio;
    this.width = width;
    this.height = height;
  }

  @JsonValue
  public String ratio() {
    return ratio;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** @throws Refusal {@code GENERATION_SETTING_INVALID} */
  public static SizePreset of(String ratio) {
    return Arrays.stream(values()).filter(aspect -> aspect.ratio.equals(ratio)).findFirst()
        .orElseThrow(() -> Refusal.of(GenerationErrors.GENERATION_SETTING_INVALID, "aspect",
            "\"" + ratio + "\" is not offered; choose "
                + Arrays.stream(values()).map(SizePreset::ratio).collect(Collectors.joining(", "))));
  }
}
