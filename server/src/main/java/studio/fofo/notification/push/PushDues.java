package studio.fofo.notification.push;

import org.springframework.stereotype.Component;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.notices.NoticeListener;
import studio.fofo.runtime.Tasks;

/** Schedules a message to each of a person's devices with each of their notices, in one transaction. */
@Component
class PushDues implements NoticeListener {

  private final Push push;
  private final PushSubscriptions subscriptions;
  private final PushChoices choices;
  private final Tasks tasks;

  PushDues(Push push, PushSubscriptions subscriptions, PushChoices choices, Tasks tasks) {
    this.push = push;
    this.subscriptions = subscriptions;
    this.choices = choices;
    this.tasks = tasks;
  }

  @Override
  public void added(UserId user, NoticeKind kind, String noticeId) {
    if (push.publicKey().isEmpty()) {
      return;
    }
    var devices = subscriptions.idsOf(user);
    if (!devices.isEmpty() && choices.wants(user, kind)) {
      devices.forEach(device -> tasks.schedule(PushDelivery.KIND, noticeId + "/" + device,
          new PushDelivery.Step(user.value(), noticeId, device)));
    }
  }
}
