package studio.fofo.ordering.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import studio.fofo.ordering.reading.OrderLists;
import studio.fofo.ordering.reading.OrderTimeline;
import studio.fofo.ordering.rows.OrderRecord.Entry;
import studio.fofo.ordering.web.OrderView.EntryView;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.EventStreams;

/**
 * An order's timeline as server-sent events. Each entry is a {@code status} event whose id is its sequence; a client that
 * reconnects with {@code Last-Event-ID} misses nothing and receives no duplicates. After the last entry, {@code done} ends the stream.
 */
@RestController
@NeedsScope(Scope.ORDER)
@ConditionalOnRole(Role.BUSINESS)
class OrderEventController {

  private static final Duration LONGEST = Duration.ofMinutes(30);

  private final OrderLists lists;
  private final OrderTimeline watching;
  private final EventStreams streams;

  OrderEventController(OrderLists lists, OrderTimeline watching, EventStreams streams) {
    this.lists = lists;
    this.watching = watching;
    this.streams = streams;
  }

  @GetMapping(path = "/api/v1/orders/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events(
      Caller caller, @PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    var order = lists.ofBuyer(OrderIds.of(id), caller.userId()).order().id();
    var place = streams.take(caller.userId());
    var emitter = new SseEmitter(LONGEST.toMillis());
    var stream = new Stream(emitter);
    Thread.ofVirtual().name("order-events-", 0).start(() -> {
      try (place) {
        watching.watch(order, sequence(lastEventId), stream);
        emitter.complete();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failed) {
        emitter.completeWithError(failed);
      }
    });
    return ResponseEntity.ok().header("Cache-Control", "no-store").header("X-Accel-Buffering", "no").body(emitter);
  }

  /** With an invalid sequence, the stream starts from the beginning. */
  private static int sequence(@Nullable String lastEventId) {
    return lastEventId != null && lastEventId.matches("\\d{1,9}") ? Integer.parseInt(lastEventId) : 0;
  }

  private static final class Stream implements OrderTimeline.Watcher {

    private final SseEmitter emitter;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Stream(SseEmitter emitter) {
      this.emitter = emitter;
      emitter.onCompletion(() -> open.set(false));
      emitter.onTimeout(() -> open.set(false));
      emitter.onError(gone -> open.set(false));
    }

    @Override
    public boolean next(List<Entry> entries) {
      for (var entry : entries) {
        if (!send(SseEmitter.event().id(Integer.toString(entry.sequence())).name("status").data(EntryView.of(entry),
            MediaType.APPLICATION_JSON))) {
          return false;
        }
      }
      return open.get();
    }

    @Override
    public void end() {
      send(SseEmitter.event().name("done").data("{}", MediaType.APPLICATION_JSON));
    }

    @Override
    public boolean quiet() {
      return send(SseEmitter.event().comment("quiet"));
    }

    private boolean send(SseEmitter.SseEventBuilder event) {
      try {
        emitter.send(event);
        return open.get();
      } catch (IOException | IllegalStateException gone) {
        return false;
      }
    }
  }
}
