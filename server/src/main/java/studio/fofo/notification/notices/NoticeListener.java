package studio.fofo.notification.notices;

import studio.fofo.kernel.UserId;

/** Port: called for each new notice. */
@FunctionalInterface
public interface NoticeListener {

  /** Called once per notice, inside the transaction that adds it. */
  void added(UserId user, NoticeKind kind, String noticeId);
}
