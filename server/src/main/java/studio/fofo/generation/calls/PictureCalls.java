package studio.fofo.generation.calls;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.Previews;
import studio.fofo.kernel.TypeId;

/**
 * The calls of this process to one engine. Each is stored before it is sent; its end is stored, whatever it is. However many are under way,
 * there are six threads.
 */
public final class PictureCalls implements AutoCloseable {

  /** A picture's reply, which may be Base64 within JSON. */
  static final int LARGEST = 96 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(PictureCalls.class);
  private static final int THREADS = 2;
  private static final Duration ALIVE = Duration.ofSeconds(30);
  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Calls calls;
  private final PictureCall vendor;
  private final EngineHttp http;
  private final Duration timeout;
  private final Clock clock;
  private final Consumer<Calls.Id> ended;
  private final String holder = TypeId.next("caller").toString();
  private final Map<Calls.Id, CompletableFuture<HttpResponse<byte[]>>> open = new ConcurrentHashMap<>();
  private final ExecutorService sending = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("calling-", 0).factory());
  private final ExecutorService reading = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("called-", 0).factory());
  private final ScheduledExecutorService beating = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("calls-beat").factory());
  private final HttpClient client;

  /**
   * @param http judges replies
   * @param timeout for a complete reply, which is the picture
   * @param ended is told when the end of a call was stored
   */
  public PictureCalls(Calls calls, PictureCall vendor, EngineHttp http, Duration timeout, Clock clock, Consumer<Calls.Id> ended) {
    this.calls = calls;
    this.vendor = vendor;
    this.http = http;
    this.timeout = timeout;
    this.clock = clock;
    this.ended = ended;
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(SOON)
        .followRedirects(HttpClient.Redirect.NEVER).executor(sending).build();
    beating.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      if (!open.isEmpty()) {
        calls.alive(holder, clock.instant().plus(ALIVE));
      }
    } catch (RuntimeException failed) {
      LOG.warn("calls cannot be kept alive, retrying engine={} reason={}", lane(), failed.getClass().getSimpleName());
    }
  }

  private String lane() {
    return vendor.capabilities().name();
  }

  /** How many calls of this process have not ended. */
  public int open() {
    return open.size();
  }

  boolean isOpen(Calls.Id id) {
    return open.containsKey(id);
  }

  /**
   * Sends a call, unless another process has. Does not wait for it.
   *
   * @param earlier what is known of it
   */
  void send(EngineOrder order, int variant, @Nullable Call earlier) {
    var id = new Calls.Id(lane(), order.key(), variant);
    if (isOpen(id) || !calls.begin(id, holder, clock.instant().plus(ALIVE), earlier)) {
      return;
    }
    var tries = earlier == null ? 0 : earlier.tries();
    var sent = client.sendAsync(vendor.request(order, variant, tries), vendor.body(preview -> preview(id, preview)));
    open.put(id, sent);
    sent.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenCompleteAsync((reply, failed) -> end(id, failed == null ? understood(reply, order) : failure(failed)), reading);
  }

  /** Whatever is wrong with a reply, the call has ended. */
  private CallState understood(HttpResponse<byte[]> reply, EngineOrder order) {
    try {
      return read(reply, order);
    } catch (RuntimeException failed) {
      LOG.error("a reply cannot be read engine={} order={}", lane(), order.key(), failed);
      return new CallState.Doubtful(lane() + " sent a reply that cannot be read");
    }
  }

  private void preview(Calls.Id id, byte[] picture) {
    reading.execute(() -> {
      if (Previews.small(picture) instanceof byte[] png) {
        calls.preview(id, holder, png);
      }
    });
  }

  private CallState read(HttpResponse<byte[]> reply, EngineOrder order) {
    var loading = vendor.loading(reply);
    if (loading.isPresent()) {
      return declined(CallState.Decline.LOADING, lane() + " loads the model", loading.get());
    }
    if (vendor.isUnpaid(reply)) {
      return declined(CallState.Decline.CLOSED, lane() + " says that the account has no money left", Duration.ZERO);
    }
    try {
      return reply.statusCode() / 100 == 2 ? vendor.read(reply, order) : vendor.refused(http.judge(reply));
    } catch (EngineUnavailable unavailable) {
      var reason = String.valueOf(unavailable.getMessage());
      return unavailable.retryAfter().<CallState>map(wish -> declined(CallState.Decline.BUSY, reason, wish))
          .orElseGet(() -> new CallState.Doubtful(reason));
    } catch (EngineClosed closed) {
      return declined(CallState.Decline.CLOSED, String.valueOf(closed.getMessage()), Duration.ZERO);
    }
  }

  private CallState failure(Throwable failed) {
    var cause = failed instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : failed;
    var what = lane()
        + (cause instanceof TimeoutException ? " sent no complete reply in time" : " broke off: " + cause.getClass().getSimpleName());
    return cause instanceof IOException broken && EngineHttp.isBefore(broken)
        ? declined(CallState.Decline.UNREACHABLE, lane() + " cannot be reached: " + cause.getClass().getSimpleName(), SOON)
        : new CallState.Doubtful(what);
  }

  private CallState.Declined declined(CallState.Decline kind, String reason, Duration pause) {
    return new CallState.Declined(kind, reason, pause, clock.instant().plus(pause));
  }

  /** What cannot be stored stays sent, and is in doubt once nobody keeps it alive. */
  private void end(Calls.Id id, CallState state) {
    var call = open.get(id);
    if (call == null) {
      return;
    }
    try {
      calls.end(id, holder, state);
      ended.accept(id);
    } catch (RuntimeException failed) {
      LOG.error("the end of a call cannot be stored engine={} order={} variant={}", lane(), id.key(), id.variant(), failed);
    } finally {
      open.remove(id);
      call.cancel(true);
    }
  }

  /** Breaks off an order's calls of this process. */
  void cancel(String key) {
    open.forEach((id, call) -> {
      if (id.key().equals(key)) {
        call.cancel(true);
      }
    });
  }

  /** Abandons what is under way, as if the process were killed. */
  @Override
  public void close() {
    var abandoned = List.copyOf(open.values());
    open.clear();
    abandoned.forEach(call -> call.cancel(true));
    beating.shutdownNow();
    reading.shutdown();
    client.shutdownNow();
    sending.shutdown();
  }
}
