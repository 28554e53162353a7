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
import java.util.concurrent.ExecutionException;
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
  /** Longer than a failover of the database, during which nobody can say that a call is alive. */
  static final Duration ALIVE = Duration.ofMinutes(2);
  private static final Duration BEAT = Duration.ofSeconds(5);
  /** Between two tries to store an end. */
  private static final Duration STORING = Duration.ofSeconds(2);
  /** About ten minutes. */
  private static final int TIMES_STORED = 300;
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Calls calls;
  private final PictureCall vendor;
  private final EngineHttp http;
  private final Duration timeout;
  private final Clock clock;
  private final Consumer<Calls.Id> ended;
  private final String holder = TypeId.next("caller").toString();
  private final Map<Calls.Id, Open> open = new ConcurrentHashMap<>();
  private final ExecutorService sending = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("calling-", 0).factory());
  private final ExecutorService reading = Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("called-", 0).factory());
  private final ScheduledExecutorService beating = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("calls-beat").factory());
  private final HttpClient client;

  /** @param ended once its end is stored, or given up */
  private record Open(CompletableFuture<HttpResponse<byte[]>> reply, CompletableFuture<Void> ended) {}

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
        calls.alive(holder, List.copyOf(open.keySet()), ALIVE);
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
    if (isOpen(id) || !calls.begin(id, holder, ALIVE, earlier)) {
      return;
    }
    var tries = earlier == null ? 0 : earlier.tries();
    var sent = client.sendAsync(vendor.request(order, variant, tries), vendor.body(preview -> preview(id, preview)));
    open.put(id, new Open(sent, new CompletableFuture<>()));
    sent.copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenCompleteAsync((reply, failed) -> end(id, failed == null ? understood(reply, order) : failure(failed), 1), reading);
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

  /** What cannot be stored is kept and stored again for some minutes: it may be a picture that was paid. */
  private void end(Calls.Id id, CallState state, int times) {
    var call = open.get(id);
    if (call == null) {
      return;
    }
    try {
      calls.end(id, holder, state);
    } catch (RuntimeException failed) {
      if (times < TIMES_STORED && !beating.isShutdown()) {
        LOG.warn("the end of a call cannot be stored, retrying engine={} order={} variant={} reason={}", lane(), id.key(), id.variant(),
            failed.getClass().getSimpleName());
        beating.schedule(() -> reading.execute(() -> end(id, state, times + 1)), STORING.toMillis(), TimeUnit.MILLISECONDS);
        return;
      }
      LOG.error("the end of a call cannot be stored engine={} order={} variant={}", lane(), id.key(), id.variant(), failed);
    }
    open.remove(id);
    call.reply().cancel(true);
    call.ended().complete(null);
    tell(id);
  }

  private void tell(Calls.Id id) {
    try {
      ended.accept(id);
    } catch (RuntimeException failed) {
      LOG.warn("the end of a call is found at the next look engine={} order={} reason={}", lane(), id.key(),
          failed.getClass().getSimpleName());
    }
  }

  /** Breaks off an order's calls of this process. */
  void cancel(String key) {
    open.forEach((id, call) -> {
      if (id.key().equals(key)) {
        call.reply().cancel(true);
      }
    });
  }

  /** Waits for what is under way, since it is paid, but not for long. Nobody knows what becomes of the rest. */
  void finish(Duration most) {
    try {
      CompletableFuture.allOf(open.values().stream().map(Open::ended).toArray(CompletableFuture[]::new))
          .get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      open.keySet().forEach(id -> end(id, new CallState.Doubtful("the process that called " + lane() + " was stopped"), TIMES_STORED));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Abandons what is under way, as if the process were killed. */
  @Override
  public void close() {
    var abandoned = List.copyOf(open.values());
    open.clear();
    abandoned.forEach(call -> call.reply().cancel(true));
    beating.shutdownNow();
    reading.shutdown();
    client.shutdownNow();
    sending.shutdown();
  }
}
