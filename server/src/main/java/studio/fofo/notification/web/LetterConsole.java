package studio.fofo.notification.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.notification.NotificationErrors;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.letter.LetterScheme;
import studio.fofo.notification.mail.LetterSample;
import studio.fofo.notification.mail.LetterSamples;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Role;

/** Letters about an invented order, for operators who want to see what people get. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console/letters")
@ConditionalOnRole(Role.BUSINESS)
class LetterConsole {

  private final LetterSamples samples;

  LetterConsole(LetterSamples samples) {
    this.samples = samples;
  }

  @GetMapping
  LettersView list(Caller caller) {
    caller.requireOperator();
    return new LettersView(List.of(MailKind.values()), languages(), List.of(LetterSample.values()));
  }

  @GetMapping("/{kind}")
  LetterView preview(
      Caller caller, @Parameter(schema = @Schema(implementation = MailKind.class)) @PathVariable String kind,
      @Parameter(schema = @Schema(implementation = LetterLanguage.class)) @RequestParam(defaultValue = "en") String language,
      @Parameter(schema = @Schema(implementation = LetterScheme.class)) @RequestParam(required = false) @Nullable String scheme,
      @Parameter(schema = @Schema(implementation = LetterSample.class)) @RequestParam(defaultValue = "usual") String sample) {
    caller.requireOperator();
    var chosen = scheme == null ? null : scheme(scheme);
    var letter = samples.write(MailConsole.kind(kind), language(language), sample(sample));
    return new LetterView(letter.subject(), letter.preview(), chosen == null ? letter.html() : letter.html(chosen), letter.text());
  }

  static List<LanguageView> languages() {
    return Arrays.stream(LetterLanguage.values()).map(language -> new LanguageView(language, language.ownName())).toList();
  }

  static LetterLanguage language(String tag) {
    return LetterLanguage.of(tag).orElseThrow(() -> new Refusal(NotificationErrors.NOTIFICATION_LANGUAGE_UNKNOWN,
        "language \"" + tag + "\" is not one of " + MailConsole.words(LetterLanguage.values(), LetterLanguage::tag)));
  }

  private static LetterScheme scheme(String word) {
    return Arrays.stream(LetterScheme.values()).filter(scheme -> scheme.word().equals(word)).findFirst()
        .orElseThrow(() -> new Refusal(HttpErrors.PARAMETER_INVALID, "scheme is \"" + word + "\", expected light or dark"));
  }

  private static LetterSample sample(String word) {
    return LetterSample.of(word).orElseThrow(() -> new Refusal(HttpErrors.PARAMETER_INVALID,
        "sample is \"" + word + "\", expected " + MailConsole.words(LetterSample.values(), LetterSample::word)));
  }

  /**
   * What can be previewed.
   *
   * @param samples a usual order, and the extremes
   */
  record LettersView(List<MailKind> kinds, List<LanguageView> languages, List<LetterSample> samples) {}

  /**
   * A language of mails.
   *
   * @param name in itself
   */
  record LanguageView(LetterLanguage language, String name) {}

  /**
   * A letter as its reader sees it.
   *
   * @param html safe to show in a sandboxed frame: no script, nothing loaded from other servers
   */
  record LetterView(String subject, String preview, String html, String text) {}
}
