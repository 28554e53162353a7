package studio.fofo.gateway.routing;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * An HTTP client with time-outs for the beginning of a reply and for each pause within it. Spring's read time-out would end complete
 * replies, and so the endless streams of events. Calls that change something get three times as long until the reply begins, forms with
 * files twelve times.
 */
final class PatientClient extends HttpClient {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int FOR_CHANGES = 3;
  private static final int FOR_FILES = 12;

  private final HttpClient client;
  private final Duration patience;
  private final Duration silence;
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
      Thread.ofPlatform().daemon().name("upstream-silence").factory());

  /**
   * @param patience until the reply begins
   * @param silence between two parts of it
   */
  PatientClient(HttpClient client, Duration patience, Duration silence) {
    this.client = client;
    this.patience = patience;
    this.silence = silence;
    timer.setRemoveOnCancelPolicy(true);
  }

  private <T> HttpResponse.BodyHandler<T> timed(HttpResponse.BodyHandler<T> handler) {
    return head -> new UpstreamBody<>(handler.apply(head), silence, timer);
  }

  private HttpRequest timed(HttpRequest request) {
    var file = request.headers().firstValue("Content-Type").filter(type -> type.startsWith("multipart/")).isPresent();
    var times = READING.contains(request.method()) ? 1 : file ? FOR_FILES : FOR_CHANGES;
    return HttpRequest.newBuilder(request, (name, value) -> true).timeout(patience.multipliedBy(times)).build();
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException, InterruptedException {
    return client.send(timed(request), timed(handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return client.sendAsync(timed(request), timed(handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> promises) {
    return client.sendAsync(timed(request), timed(handler), promises);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }
}
