package studio.fofo.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.notification.notices.Notice;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.notices.Notices;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** The caller's notices. */
@RestController
@RequestMapping("/api/v1/me/notices")
@ConditionalOnRole(Role.BUSINESS)
class NoticeController {

  private static final String LIST = "me/notices";

  private final Notices notices;

  NoticeController(Notices notices) {
    this.notices = notices;
  }

  @NeedsScope(Scope.READ)
  @GetMapping
  NoticesView list(
      Caller caller, @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    var after = Cursor.read(LIST, cursor, 1);
    var rows = notices.newest(caller.userId(), after == null ? null : after.getFirst(), Page.limit(limit) + 1);
    var page = Page.of(rows, limit, notice -> Cursor.write(LIST, notice.id())).map(NoticeView::of);
    return new NoticesView(page.items(), page.nextCursor(), notices.unread(caller.userId()));
  }

  /** Marks all as read. A repeat has no effect. */
  @ForPeople
  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(Caller caller) {
    notices.readAll(caller.userId());
  }

  /**
   * A page of notices as JSON.
   *
   * @param unread how many there are in all that have not been read
   */
  record NoticesView(List<NoticeView> items, @Nullable String nextCursor, @Schema(minimum = "0") long unread) {}

  /**
   * A notice as JSON.
   *
   * @param orderId your order; null for a sale
   * @param productId for a sale: your product
   */
  record NoticeView(
      String id, NoticeKind kind, String text, @Nullable String orderId, @Nullable String productId, Instant createdAt,
      @Nullable Instant readAt) {

    static NoticeView of(Notice notice) {
      var product = notice.productId().orElse(null);
      return new NoticeView(notice.id(), notice.kind(), notice.text(), product == null ? notice.subjectId() : null, product,
          notice.createdAt(), notice.readAt().orElse(null));
    }
  }
}
