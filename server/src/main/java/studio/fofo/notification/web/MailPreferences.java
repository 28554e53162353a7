package studio.fofo.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.NotificationErrors;
import studio.fofo.notification.bounces.Suppressions;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.notification.preferences.Languages;
import studio.fofo.notification.preferences.MailChoices;
import studio.fofo.notification.web.LetterConsole.LanguageView;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Which mails the caller wants, and in which language. */
@RestController
@ForPeople
@RequestMapping("/api/v1/me/mail-preferences")
@ConditionalOnRole(Role.BUSINESS)
class MailPreferences {

  private final Languages languages;
  private final MailChoices choices;
  private final Suppressions suppressions;
  private final TransactionTemplate transactions;

  MailPreferences(Languages languages, MailChoices choices, Suppressions suppressions, TransactionTemplate transactions) {
    this.languages = languages;
    this.choices = choices;
    this.suppressions = suppressions;
    this.transactions = transactions;
  }

  @NeedsScope(Scope.READ)
  @GetMapping
  PreferencesView read(Caller caller) {
    return view(caller.userId(), caller.isOperator());
  }

  /** Changes what the body names, all or nothing. */
  @PutMapping
  PreferencesView change(Caller caller, @RequestBody PreferencesForm form) {
    var kinds = form.kinds();
    kinds.keySet().forEach(MailPreferences::optional);
    var language = Optional.ofNullable(form.language()).filter(tag -> !tag.isEmpty()).map(LetterConsole::language);
    transactions.executeWithoutResult(transaction -> {
      kinds.forEach((kind, wanted) -> choices.choose(caller.userId(), optional(kind), wanted));
      if (form.language() != null) {
        languages.choose(caller.userId(), language);
      }
    });
    return view(caller.userId(), caller.isOperator());
  }

  /** The caller says that their addresses work. A repeat has no effect. */
  @DeleteMapping("/suppressions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(Caller caller) {
    suppressions.lift(caller.userId());
  }

  private static MailKind optional(String word) {
    return MailKind.of(word).filter(MailKind::isOptional).orElseThrow(() -> new Refusal(NotificationErrors.NOTIFICATION_KIND_UNKNOWN,
        "kinds names \"" + word + "\", expected some of "
            + MailConsole.words(MailKind.optional().toArray(MailKind[]::new), MailKind::word)));
  }

  /** Operators' notices are shown to operators only. */
  private PreferencesView view(UserId user, boolean operator) {
    return new PreferencesView(languages.of(user), languages.chosen(user).isPresent(), LetterConsole.languages(),
        choices.of(user).entrySet().stream().filter(choice -> operator || choice.getKey() != MailKind.OPERATOR_NOTICE)
            .map(choice -> new ChoiceView(choice.getKey(), choice.getValue())).toList(),
        suppressions.of(user).stream().map(one -> new StopView(one.reason(), one.since())).toList());
  }

  /**
   * What to change.
   *
   * @param language of mails; absent: unchanged; empty: that of the browser
   * @param kinds by name whether they are wanted; absent ones are unchanged
   */
  record PreferencesForm(@Nullable String language, @Nullable Map<String, Boolean> kinds) {

    @Override
    public Map<String, Boolean> kinds() {
      return kinds == null ? Map.of() : kinds;
    }
  }

  /**
   * The caller's preferences as JSON.
   *
   * @param chosen whether they chose the language; otherwise it is their browser's
   * @param suppressions why mails to them are not sent; empty as a rule
   */
  record PreferencesView(
      LetterLanguage language, boolean chosen, List<LanguageView> languages, List<ChoiceView> kinds, List<StopView> suppressions) {}

  /** A kind of mail that is optional. */
  record ChoiceView(MailKind kind, boolean wanted) {}

  /** Why mails to an address of the caller are not sent. */
  record StopView(@Schema(description = "`bounce`: mails came back; `complaint`: one was reported as spam") Suppressions.Reason reason,
      Instant since) {}
}
