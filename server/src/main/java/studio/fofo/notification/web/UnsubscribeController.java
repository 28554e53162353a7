package studio.fofo.notification.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.notification.NotificationErrors;
import studio.fofo.notification.NotificationSettings;
import studio.fofo.notification.preferences.MailChoices;
import studio.fofo.notification.preferences.UnsubscribeTokens;
import studio.fofo.notification.preferences.UnsubscribeTokens.Subscription;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/**
 * Ends one kind of mail with one request, without signing in (RFC 8058). Only {@code POST} changes something: programs that check mails for
 * dangerous links fetch all of them.
 */
@RestController
@RequestMapping("/api/v1/mail/unsubscribe/{token}")
@ConditionalOnRole(Role.BUSINESS)
class UnsubscribeController {

  private final UnsubscribeTokens tokens;
  private final MailChoices choices;
  private final NotificationSettings settings;

  UnsubscribeController(UnsubscribeTokens tokens, MailChoices choices, NotificationSettings settings) {
    this.tokens = tokens;
    this.choices = choices;
    this.settings = settings;
  }

  /** Leads to a page with a button. */
  @NeedsNoScope
  @GetMapping
  ResponseEntity<Void> ask(@PathVariable String token) {
    read(token);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(settings.site() + "/unsubscribe/" + token)).build();
  }

  /** Mail clients send a form, {@code List-Unsubscribe=One-Click}; a body is not needed. A repeat has no effect. */
  @NeedsScope(Scope.ORDER)
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unsubscribe(@PathVariable String token) {
    var subscription = read(token);
    choices.choose(subscription.user(), subscription.kind(), false);
  }

  private Subscription read(String token) {
    return tokens.read(token).orElseThrow(() -> new Refusal(NotificationErrors.NOTIFICATION_UNSUBSCRIBE_UNKNOWN,
        "the link to unsubscribe is not one of this studio, or was cut; change what you get at " + settings.site() + "/account/mail"));
  }
}
