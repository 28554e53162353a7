package studio.fofo.generation.web;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.PictureText;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.jobs.SizePreset;
import studio.fofo.generation.jobs.Wish;
import studio.fofo.generation.style.Enhancement;
import studio.fofo.generation.style.StylePack;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Makes checked wishes of what people send. */
@Component
class Wishes {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PictureText PROMPT = new PictureText(GenerationErrors.GENERATION_PROMPT_INVALID,
      GenerationErrors.GENERATION_PROMPT_REFUSED);

  private final StylePacks styles;
  private final Engines engines;
  private final Enhancement enhancement;
  private final JsonMapper json;

  Wishes(StylePacks styles, Engines engines, Enhancement enhancement, JsonMapper json) {
    this.styles = styles;
    this.engines = engines;
    this.enhancement = enhancement;
    this.json = json;
  }

  Wish of(GenerateForm form) {
    var prompt = PROMPT.required("prompt", orEmpty(form.prompt()));
    var negative = PROMPT.optional("negativePrompt", orEmpty(form.negativePrompt()));
    var style = style(orEmpty(form.style()));
    var aspect = SizePreset.of(form.aspect() == null ? SizePreset.SQUARE.ratio() : form.aspect());
    var seed = WholeNumber.in("seed", form.seed(), 0, Wish.LARGEST_SEED, Wishes::anySeed);
    var variants = WholeNumber.in("variants", form.variants(), 1, Wish.MOST_VARIANTS, () -> Wish.MOST_VARIANTS);
    var enhanced = enhancement.of(prompt, negative, style);
    return new Wish(
        prompt, negative, enhanced.prompt(), enhanced.negative(), style.id(), aspect, seed, (int) variants, Optional.empty());
  }

  /** The same prompt, style and shape as an artwork; what its variations are, the seed decides. */
  Wish near(Artwork source, VaryForm form) {
    if (source.isUploaded()) {
      throw new Refusal(GenerationErrors.ARTWORK_WITHOUT_RECIPE,
          "artwork " + source.id() + " was uploaded, so there is nothing to vary it by; describe a picture to /ai/generate instead");
    }
    var seed = WholeNumber.in("seed", form.seed(), 0, Wish.LARGEST_SEED, Wishes::anySeed);
    var variants = WholeNumber.in("variants", form.variants(), 1, Wish.MOST_VARIANTS, () -> Wish.MOST_VARIANTS);
    var negative = PROMPT.optional("negativePrompt", json.readTree(source.parameters()).path("negativePrompt").asString(""));
    var style = style(source.style());
    var prompt = PROMPT.required("prompt", source.prompt());
    var enhanced = enhancement.of(prompt, negative, style);
    return new Wish(
        prompt, negative, enhanced.prompt(), enhanced.negative(), style.id(), aspect(source), seed, (int) variants,
        Optional.of(source.id()));
  }

  private StylePack style(String id) {
    var style = styles.require(id);
    if (!engines.draw(id)) {
      throw Refusal.of(GenerationErrors.GENERATION_STYLE_UNKNOWN, "style", "no engine of this studio draws \"" + id + "\" at present");
    }
    return style;
  }

  private static SizePreset aspect(Artwork source) {
    return Arrays.stream(SizePreset.values())
        .filter(aspect -> aspect.width() == source.width() && aspect.height() == source.height()).findFirst()
        .orElseThrow(() -> new Refusal(GenerationErrors.GENERATION_SETTING_INVALID,
            "artwork " + source.id() + " has " + source.width() + "×" + source.height() + " px, which is no shape that is offered now"));
  }

  private static long anySeed() {
    return RANDOM.nextLong(Wish.LARGEST_SEED + 1);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
