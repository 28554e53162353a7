package studio.fofo.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.OpenSessions;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.NotificationErrors;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.push.Device;
import studio.fofo.notification.push.Push;
import studio.fofo.notification.push.PushChoices;
import studio.fofo.notification.push.PushSubscriptions.Subscription;
import studio.fofo.notification.push.PushSubscriptions;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Role;

/** The devices on which the caller gets notices, and which. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
class PushController {

  private final Push push;
  private final PushSubscriptions subscriptions;
  private final PushChoices choices;
  private final OpenSessions sessions;
  private final TransactionTemplate transactions;

  PushController(Push push, PushSubscriptions subscriptions, PushChoices choices, OpenSessions sessions,
      TransactionTemplate transactions) {
    this.push = push;
    this.subscriptions = subscriptions;
    this.choices = choices;
    this.sessions = sessions;
    this.transactions = transactions;
  }

  @GetMapping("/api/v1/me/push-subscriptions")
  PushView read(Caller caller) {
    return view(caller.userId());
  }

  /** Adds the device, or renews it. A repeat has no effect. */
  @PostMapping("/api/v1/me/push-subscriptions")
  DeviceView add(Caller caller, @RequestBody DeviceForm form) {
    var device = form.checked(push);
    var session = sessions.current().orElseThrow(() -> new IllegalStateException("a person without a session"));
    var key = push.publicKey().orElseThrow(() -> new Refusal(NotificationErrors.NOTIFICATION_PUSH_OFF,
        "this studio sends no notices to devices; its operator can set fofo.notification.push.key-file"));
    return view(transactions.execute(transaction -> subscriptions.add(caller.userId(), session, key, device)), session);
  }

  @DeleteMapping("/api/v1/me/push-subscriptions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Caller caller, @PathVariable String id) {
    if (!subscriptions.remove(caller.userId(), id)) {
      throw new Refusal(NotificationErrors.NOTIFICATION_SUBSCRIPTION_UNKNOWN, "there is no device \"" + id + "\" among yours");
    }
  }

  /** Changes the kinds that the body names, all or nothing. */
  @PutMapping("/api/v1/me/push-kinds")
  PushView choose(Caller caller, @RequestBody KindsForm form) {
    var kinds = form.kinds();
    kinds.keySet().forEach(PushController::kind);
    transactions.executeWithoutResult(
        transaction -> kinds.forEach((kind, wanted) -> choices.choose(caller.userId(), kind(kind), wanted)));
    return view(caller.userId());
  }

  private static NoticeKind kind(String word) {
    return NoticeKind.find(word).orElseThrow(() -> new Refusal(NotificationErrors.NOTIFICATION_KIND_UNKNOWN,
        "kinds names \"" + FieldChecks.shortened(word) + "\", expected some of "
            + MailConsole.words(NoticeKind.values(), NoticeKind::word)));
  }

  private PushView view(UserId user) {
    var session = sessions.current().orElse("");
    return new PushView(push.publicKey().orElse(null), subscriptions.of(user).stream().map(one -> view(one, session)).toList(),
        choices.of(user).entrySet().stream().map(choice -> new KindView(choice.getKey(), choice.getValue())).toList());
  }

  private static DeviceView view(Subscription one, String session) {
    return new DeviceView(one.id(), one.createdAt(), one.session().equals(session));
  }

  /**
   * Notices on devices as JSON.
   *
   * @param publicKey of the studio, for the browser's {@code subscribe}; null if it sends nothing
   * @param devices at most 20, the latest first
   * @param kinds of notices, and whether they are sent to devices
   */
  record PushView(@Nullable String publicKey, List<DeviceView> devices, List<KindView> kinds) {}

  /**
   * A device.
   *
   * @param current whether it was added in the session of this call
   */
  record DeviceView(String id, Instant createdAt, boolean current) {}

  /** A kind of notices. */
  record KindView(NoticeKind kind, boolean wanted) {}

  /** Which kinds are wanted, by name; absent ones are unchanged. */
  record KindsForm(@Nullable Map<String, Boolean> kinds) {

    @Override
    public Map<String, Boolean> kinds() {
      return kinds == null ? Map.of() : kinds;
    }
  }

  /** A browser's {@code PushSubscription}. */
  record DeviceForm(@Nullable String endpoint, @Nullable KeysForm keys) {

    Device checked(Push push) {
      var check = new FieldChecks(NotificationErrors.NOTIFICATION_SUBSCRIPTION_INVALID);
      var url = endpoint == null ? "" : endpoint;
      push.endpointTrouble(url).ifPresent(trouble -> check.that(false, "endpoint", trouble));
      var p256dh = keys == null || keys.p256dh() == null ? "" : keys.p256dh();
      Push.keyTrouble(p256dh).ifPresent(trouble -> check.that(false, "keys.p256dh", trouble));
      var auth = keys == null || keys.auth() == null ? "" : keys.auth();
      Push.secretTrouble(auth).ifPresent(trouble -> check.that(false, "keys.auth", trouble));
      check.done();
      return new Device(url, p256dh, auth);
    }
  }

  /**
   * Its keys, in Base64url.
   *
   * @param p256dh its public key
   * @param auth a secret of 16 bytes
   */
  record KeysForm(@Nullable String p256dh, @Nullable String auth) {}
}
