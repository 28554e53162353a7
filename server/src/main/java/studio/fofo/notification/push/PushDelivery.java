package studio.fofo.notification.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.notices.Notice;
import studio.fofo.notification.notices.Notices;
import studio.fofo.notification.push.PushSubscriptions.Subscription;
import studio.fofo.notification.push.PushTransport.Forbidden;
import studio.fofo.notification.push.PushTransport.Reply;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Sends a notice to a device. A push service that is busy or does not respond is asked again until the notice is too old to be news; one
 * that does not know the device any more ends its subscription. After a crash the same message may be sent again: its topic and, on the
 * device, its tag let it replace the first.
 */
@Component
@ConditionalOnRole(Role.BUSINESS)
class PushDelivery implements TaskHandler<PushDelivery.Step> {

  static final TaskKind<Step> KIND = new TaskKind<>("notification.push", Role.BUSINESS, Step.class);

  private static final Logger LOG = LoggerFactory.getLogger(PushDelivery.class);
  private static final int SUCCESS = 200;
  private static final int REDIRECT = 300;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Push push;
  private final Notices notices;
  private final PushSubscriptions subscriptions;
  private final PushChoices choices;
  private final PushTransport transport;
  private final PushSettings settings;
  private final Clock clock;

  PushDelivery(Push push, Notices notices, PushSubscriptions subscriptions, PushChoices choices, PushTransport transport,
      PushSettings settings, Clock clock) {
    this.push = push;
    this.notices = notices;
    this.subscriptions = subscriptions;
    this.choices = choices;
    this.transport = transport;
    this.settings = settings;
    this.clock = clock;
  }

  /** Which notice, to which device. */
  record Step(String userId, String noticeId, String deviceId) {}

  @Override
  public TaskKind<Step> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Step step) {
    var user = new UserId(step.userId());
    var message = notices.find(user, step.noticeId()).filter(notice -> isNews(user, notice))
        .map(notice -> new PushMessage(notice, settings.keep().minus(Duration.between(notice.createdAt(), clock.instant()))));
    var subscription = subscriptions.find(user, step.deviceId());
    if (message.isEmpty() || subscription.isEmpty()) {
      return TaskOutcome.done();
    }
    var key = push.key().filter(open -> open.open().equals(subscription.get().vapidKey()));
    if (key.isEmpty() || !subscriptions.isSignedIn(subscription.get())) {
      return forget(subscription.get(), key.isEmpty() ? "its key is another" : "signed out");
    }
    return subscriptions.device(subscription.get()).map(device -> send(key.get(), message.get(), subscription.get(), device))
        .orElseGet(TaskOutcome::done);
  }

  private boolean isNews(UserId user, Notice notice) {
    return notice.readAt().isEmpty() && notice.createdAt().plus(settings.keep()).isAfter(clock.instant())
        && choices.wants(user, notice.kind());
  }

  private TaskOutcome send(VapidKey key, PushMessage message, Subscription subscription, Device device) {
    try {
      var headers = message.headers(key, device.url(), clock.instant());
      return outcome(transport.send(device.url(), headers, device.encrypt(message.text())), message, subscription);
    } catch (Forbidden refused) {
      return forget(subscription, String.valueOf(refused.getMessage()));
    } catch (IOException unreachable) {
      throw new UncheckedIOException("a push service does not respond", unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a notice was sent", interrupted);
    }
  }

  private TaskOutcome outcome(Reply reply, PushMessage message, Subscription subscription) {
    var status = reply.status();
    if (status == NOT_FOUND || status == GONE) {
      return forget(subscription, "unknown to its push service");
    }
    if (status == TOO_MANY || status >= SERVER) {
      return reply.retryAfter().<TaskOutcome>map(wish -> TaskOutcome.again(within(wish)))
          .orElseThrow(() -> new IllegalStateException("a push service answered " + status));
    }
    if (status < SUCCESS || status >= REDIRECT) {
      LOG.warn("notice refused by a push service noticeId={} deviceId={} status={}", message.notice().id(), subscription.id(), status);
    }
    return TaskOutcome.done();
  }

  private static Duration within(Duration wish) {
    return wish.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wish.isZero() ? Duration.ofSeconds(1) : wish;
  }

  private TaskOutcome forget(Subscription subscription, String reason) {
    subscriptions.remove(subscription.user(), subscription.id());
    LOG.info("device forgotten deviceId={} reason={}", subscription.id(), reason);
    return TaskOutcome.done();
  }
}
