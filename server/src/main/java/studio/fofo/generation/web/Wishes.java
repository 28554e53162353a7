package studio.fofo.generation.web;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.PictureText;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.meaning.Kindred;
import studio.fofo.generation.jobs.SizePreset;
import studio.fofo.generation.jobs.Wish;
import studio.fofo.generation.style.Enhancement;
import studio.fofo.generation.style.StylePack;
import studio.fofo.generation.style.StylePacks;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.Meant;
import studio.fofo.runtime.FieldChecks;
import tools.jackson.databind.json.JsonMapper;

/** Validates forms into {@link Wish}es. */
@Component
class Wishes {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final PictureText PROMPT = new PictureText(GenerationErrors.GENERATION_PROMPT_INVALID,
      GenerationErrors.GENERATION_PROMPT_REFUSED);

  private final StylePacks styles;
  private final Engines engines;
  private final Enhancement enhancement;
  private final Kindred kindred;
  private final JsonMapper json;

  Wishes(StylePacks styles, Engines engines, Enhancement enhancement, Kindred kindred, JsonMapper json) {
    this.styles = styles;
    this.engines = engines;
    this.enhancement = enhancement;
    this.kindred = kindred;
    this.json = json;
  }

  Wish of(GenerateForm form) {
    var check = new FieldChecks(GenerationErrors.GENERATION_SETTING_INVALID);
    var prompt = PROMPT.required(check, "prompt", form.prompt());
    var negative = PROMPT.optional(check, "negativePrompt", form.negativePrompt());
    var style = check.read(() -> style(Objects.requireNonNullElse(form.style(), "")));
    var aspect = check.read(() -> SizePreset.of(Objects.requireNonNullElse(form.aspect(), SizePreset.SQUARE.ratio())));
    var seed = seed(check, form.seed());
    var variants = variants(check, form.variants());
    var engine = engine(check, form.engine(), style);
    check.done();
    var enhanced = enhancement.of(prompt, negative, Objects.requireNonNull(style));
    return new Wish(
        prompt, negative, enhanced.prompt(), enhanced.negative(), style.id(), Objects.requireNonNull(aspect), seed, variants,
        Optional.empty(), kindred.of(prompt, negative), engine);
  }

  /** The same prompt, style and format as an artwork; the seed determines the variations. */
  Wish near(Artwork source, VaryForm form) {
    if (source.isUploaded()) {
      throw new Refusal(GenerationErrors.ARTWORK_WITHOUT_RECIPE,
          "artwork " + source.id() + " was uploaded, so it cannot be varied; describe a picture to /ai/generate instead");
    }
    var check = new FieldChecks(GenerationErrors.GENERATION_SETTING_INVALID);
    var seed = seed(check, form.seed());
    var variants = variants(check, form.variants());
    var negative = PROMPT.optional(check, "negativePrompt", json.readTree(source.parameters()).path("negativePrompt").asString(""));
    var style = check.read(() -> style(source.style()));
    var prompt = PROMPT.required(check, "prompt", source.prompt());
    var engine = engine(check, form.engine(), style);
    check.done();
    var enhanced = enhancement.of(prompt, negative, Objects.requireNonNull(style));
    return new Wish(
        prompt, negative, enhanced.prompt(), enhanced.negative(), style.id(), aspect(source), seed, variants, Optional.of(source.id()),
        Meant.parse(json.readTree(source.parameters()).path("meant").asString("")), engine);
  }

  /** A valid prompt that is not refused. */
  String prompt(String text) {
    var check = new FieldChecks(GenerationErrors.GENERATION_SETTING_INVALID);
    var prompt = PROMPT.required(check, "prompt", text);
    check.done();
    return prompt;
  }

  /** A style that at least one engine draws. */
  String styleId(String id) {
    return style(id).id();
  }

  private StylePack style(String id) {
    var style = styles.require(id);
    if (!engines.draw(id)) {
      throw Refusal.of(GenerationErrors.GENERATION_STYLE_UNKNOWN, "style", "no engine of this studio supports \"" + id + "\" at present");
    }
    return style;
  }

  private Optional<String> engine(FieldChecks check, @Nullable String wanted, @Nullable StylePack style) {
    if (wanted == null) {
      return Optional.empty();
    }
    var known = engines.lanes().contains(wanted);
    check.that(known, "engine", "is not an engine of this studio; GET /ai/engines lists them");
    check.that(!known || style == null || engines.engine(wanted).capabilities().styles().contains(style.id()), "engine",
        "does not support this style");
    return Optional.of(wanted);
  }

  private static SizePreset aspect(Artwork source) {
    return Arrays.stream(SizePreset.values())
        .filter(aspect -> aspect.width() == source.width() && aspect.height() == source.height()).findFirst()
        .orElseThrow(() -> new Refusal(GenerationErrors.GENERATION_SETTING_INVALID,
            "artwork " + source.id() + " has " + source.width() + "×" + source.height() + " px, a format that is no longer offered"));
  }

  private static long seed(FieldChecks check, @Nullable BigDecimal wanted) {
    return wanted == null ? RANDOM.nextLong(Wish.LARGEST_SEED + 1) : check.number("seed", wanted, 0, Wish.LARGEST_SEED);
  }

  private static int variants(FieldChecks check, @Nullable BigDecimal wanted) {
    return wanted == null ? Wish.MOST_VARIANTS : (int) check.number("variants", wanted, 1, Wish.MOST_VARIANTS);
  }
}
