package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import studio.fofo.runtime.Roles;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.signals.Changes;

/** Replies from memory are never older than the last change. */
class HotReadsTest {

  private final LoopbackSignals signals = new LoopbackSignals();
  private static final GatewaySecret SECRET = new GatewaySecret(
      Roles.parse("business"), new GatewaySecretSettings("the secret of this test"), new MockEnvironment());
  private static final TrustedHops HOPS = new TrustedHops(Roles.parse("business"), new ProxySettings(List.of()), SECRET);
  private final HotReads hotReads = new HotReads(
      signals, new OwnHosts(Roles.parse("business"), new HostSettings(List.of()), HOPS, URI.create("http://localhost")));
  private final AtomicInteger computed = new AtomicInteger();
  private final FilterChain shelf = answering("products");

  @Test
  void computesOnceAndServesFromMemory() throws Exception {
    var first = get("/api/v1/products?limit=2&q=fox", shelf);
    var second = get("/api/v1/products?q=fox&limit=2", shelf);

    assertThat(computed).hasValue(1);
    assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString()).isEqualTo("answer 1");
    assertThat(second.getHeader("ETag")).isEqualTo(first.getHeader("ETag")).matches("\"[0-9a-f]{24}\"");
    assertThat(second.getContentType()).isEqualTo("application/json");
    assertThat(second.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(second.getHeader("X-Request-Id")).as("belongs to one request only").isNull();
    assertThat(second.getHeader("Cache-Control")).isEqualTo("no-cache");
  }

  /** From the first reply on, and whichever form is requested first. */
  @Test
  void cachesCompressedRepliesToo() throws Exception {
    var text = "a neon fox in the rain, ".repeat(100);
    FilterChain window = (request, response) -> {
      computed.incrementAndGet();
      HotReads.keep((HttpServletRequest) request, "products");
      response.setContentType("application/json");
      response.getOutputStream().print(text);
    };
    for (var turn = 0; turn < 2; turn++) {
      for (var coding : ContentCoding.values()) {
        var request = request("/api/v1/products");
        request.addHeader("Accept-Encoding", coding.word());
        var reply = run(request, window);
        assertThat(reply.getHeader("Content-Encoding")).isEqualTo(coding.word());
        assertThat(reply.getHeaders("Vary")).containsExactly("Accept-Encoding");
        assertThat(reply.getHeader("ETag")).endsWith("-" + coding.word() + "\"");
        assertThat(reply.getContentAsByteArray()).isEqualTo(coding.of(text.getBytes(StandardCharsets.ISO_8859_1)))
            .hasSize(reply.getContentLength());
        request.addHeader("If-None-Match", reply.getHeader("ETag"));
        var known = run(request, window);
        assertThat(known.getStatus()).isEqualTo(304);
        assertThat(known.getHeader("ETag")).isEqualTo(reply.getHeader("ETag"));
        assertThat(known.getHeaders("Vary")).containsExactly("Accept-Encoding");
      }
      assertThat(get("/api/v1/products", window).getContentAsString()).isEqualTo(text);
    }
    assertThat(computed).hasValue(1);
  }

  @Test
  void servesNothingFromMemoryWithoutTheGateway() throws Exception {
    get("/api/v1/products", shelf);
    var outsider = new MockHttpServletRequest("GET", "/api/v1/products");
    var response = new MockHttpServletResponse();
    hotReads.doFilter(outsider, response, (request, refused) -> response.setStatus(403));
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getContentAsString()).isEmpty();
    var elsewhere = request("/api/v1/products");
    elsewhere.setRemoteAddr("203.0.113.9");
    var other = new MockHttpServletResponse();
    hotReads.doFilter(elsewhere, other, (request, refused) -> other.setStatus(403));
    assertThat(other.getStatus()).as("with the secret, from another machine").isEqualTo(403);
  }

  @Test
  void recomputesOnlyAfterAChangeOfItsTopic() throws Exception {
    get("/api/v1/products", shelf);
    signals.send("hot/product/other");
    assertThat(get("/api/v1/products", shelf).getContentAsString()).isEqualTo("answer 1");
    signals.send("hot/products");
    assertThat(get("/api/v1/products", shelf).getContentAsString()).isEqualTo("answer 2");
  }

  @Test
  void neverCachesAReplyThatWasComputedDuringAChange() throws Exception {
    FilterChain overtaken = (request, response) -> {
      answer(request, response, "products", computed.incrementAndGet());
      signals.send("hot/products");
    };
    assertThat(get("/api/v1/products", overtaken).getContentAsString()).isEqualTo("answer 1");
    assertThat(get("/api/v1/products", shelf).getContentAsString()).isEqualTo("answer 2");
    assertThat(get("/api/v1/products", shelf).getContentAsString()).isEqualTo("answer 2");
  }

  @Test
  void answersNotModifiedForTheCurrentTag() throws Exception {
    var etag = get("/api/v1/products", shelf).getHeader("ETag");
    var known = request("/api/v1/products");
    known.addHeader("If-None-Match", "\"else\", W/" + etag);
    var reply = run(known, shelf);
    assertThat(reply.getStatus()).isEqualTo(304);
    assertThat(reply.getContentAsByteArray()).isEmpty();

    var stale = request("/api/v1/products");
    stale.addHeader("If-None-Match", "\"else\"");
    assertThat(run(stale, shelf).getStatus()).isEqualTo(200);
  }

  @Test
  void ignoresRequestsWithCredentialsOrAnOrigin() throws Exception {
    get("/api/v1/products", shelf);
    for (var header : new String[] {"Authorization", "Origin", "X-Api-Key"}) {
      var request = request("/api/v1/products");
      request.addHeader(header, "x");
      assertThat(run(request, shelf).getContentAsString()).isNotEqualTo("answer 1");
    }
    assertThat(get("/api/v1/products", shelf).getContentAsString()).as("nor caches their reply").isEqualTo("answer 1");
  }

  @Test
  void servesNoJsonIfItIsNotAccepted() {
    for (var takes : List.of("*/*", "application/json", "application/*;q=0.1", "text/html, */*;q=0.8",
        "application/yaml, application/json")) {
      assertThat(HotReads.acceptsJson(List.of(takes))).as(takes).isTrue();
    }
    for (var refuses : List.of("application/yaml", "application/problem+json", "application/json;q=0, */*", "text/*", "json")) {
      assertThat(HotReads.acceptsJson(List.of(refuses))).as(refuses).isFalse();
    }
    assertThat(HotReads.acceptsJson(List.of())).isTrue();
    assertThat(HotReads.acceptsJson(List.of("text/html", "application/json"))).as("several lines are one list").isTrue();
  }

  @Test
  void servesNothingCachedIfJsonIsNotAccepted() throws Exception {
    get("/api/v1/products", shelf);
    var other = request("/api/v1/products");
    other.addHeader("Accept", "application/yaml");
    assertThat(run(other, shelf).getContentAsString()).isEqualTo("answer 2");
    assertThat(get("/api/v1/products", shelf).getContentAsString()).as("nor caches their reply").isEqualTo("answer 1");
  }

  @Test
  void cachesOnlyJsonOfTheCanonicalPath() throws Exception {
    FilterChain odd = (request, response) -> {
      answer(request, response, "products", computed.incrementAndGet());
      response.setContentType("application/yaml");
    };
    get("/api/v1/products", odd);
    assertThat(get("/api/v1/products", shelf).getContentAsString()).isEqualTo("answer 2");
    assertThat(get("/api/%761/products", shelf).getContentAsString()).isEqualTo("answer 3");
  }

  @Test
  void cachesNothingThatIsNotCacheable() throws Exception {
    FilterChain own = (request, response) -> ((HttpServletResponse) response).getOutputStream().print(computed.incrementAndGet());
    get("/api/v1/me", own);
    assertThat(get("/api/v1/me", own).getContentAsString()).isEqualTo("2");
  }

  @Test
  void cachesNoRefusal() throws Exception {
    FilterChain missing = (request, response) -> {
      ((HttpServletResponse) response).setStatus(404);
      answer(request, response, "products", computed.incrementAndGet());
    };
    assertThat(get("/api/v1/products", missing).getStatus()).isEqualTo(404);
    assertThat(get("/api/v1/products", shelf).getContentAsString()).isEqualTo("answer 2");
  }

  @Test
  void servesNothingFromMemoryWithoutSignals() throws Exception {
    get("/api/v1/products", shelf);
    signals.listening = false;
    assertThat(get("/api/v1/products", shelf).getContentAsString()).isEqualTo("answer 2");
    signals.listening = true;
    signals.missed();
    assertThat(get("/api/v1/products", shelf).getContentAsString()).isEqualTo("answer 3");
  }

  @Test
  void neverServesLessThanWasCommittedBeforeTheRequest() throws Exception {
    var committed = new AtomicLong();
    FilterChain database = (request, response) -> {
      var read = committed.get();
      Thread.yield();
      answer(request, response, "products", (int) read);
    };
    var stop = new AtomicLong();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> {
        for (var change = 0; change < 20_000; change++) {
          committed.incrementAndGet();
          signals.send("hot/products");
          stop.set(committed.get());
        }
        return null;
      });
      var readers = new ArrayList<Future<?>>();
      for (var reader = 0; reader < 4; reader++) {
        readers.add(threads.submit(() -> {
          while (stop.get() < 20_000) {
            var least = stop.get();
            var seen = Long.parseLong(get("/api/v1/products", database).getContentAsString().substring("answer ".length()));
            if (seen < least) {
              stop.set(Long.MAX_VALUE);
              throw new AssertionError("saw " + seen + " after " + least + " was committed and signalled");
            }
          }
          return null;
        }));
      }
      for (var reader : readers) {
        reader.get();
      }
    }
    assertThat(stop).hasValue(20_000);
  }

  @Test
  void startsTagsOfEditableResourcesWithTheirVersion() throws Exception {
    FilterChain product = (request, response) -> {
      HotReads.keep((HttpServletRequest) request, 7, "product/1");
      response.getOutputStream().print("{}");
    };
    var etag = get("/api/v1/products/1", product).getHeader("ETag");
    assertThat(etag).startsWith("\"7.");
    IfMatch.required(etag).require("product 1", 7);
  }

  @Test
  void answersHeadLikeGetFromMemory() throws Exception {
    var etag = get("/api/v1/products", shelf).getHeader("ETag");
    var head = request("/api/v1/products");
    head.setMethod("HEAD");
    assertThat(run(head, shelf).getHeader("ETag")).isEqualTo(etag);
    assertThat(computed).hasValue(1);
  }

  @Test
  void matchesATagByAStarAListOrSeveralLines() throws Exception {
    var etag = get("/api/v1/products", shelf).getHeader("ETag");
    for (var lines : List.of(List.of("*"), List.of("\"a,b\", " + etag), List.of("\"else\"", etag), List.of("W/" + etag + ",\"x\""))) {
      var known = request("/api/v1/products");
      lines.forEach(line -> known.addHeader("If-None-Match", line));
      assertThat(run(known, shelf).getStatus()).as("%s", lines).isEqualTo(304);
    }
  }

  @Test
  void forgetsTopicsSafely() {
    var changes = new Changes();
    changes.changed("first");
    var before = changes.now();
    for (var topic = 0; topic < 20_000; topic++) {
      changes.changed("topic/" + topic);
    }
    assertThat(changes.noneSince(before, Set.of("topic/5"))).isFalse();
    assertThat(changes.noneSince(changes.now(), Set.of("topic/5"))).isTrue();
  }

  private FilterChain answering(String topic) {
    return (request, response) -> answer(request, response, topic, computed.incrementAndGet());
  }

  private static void answer(
      ServletRequest request, ServletResponse response, String topic, int number) throws IOException {
    HotReads.keep((HttpServletRequest) request, topic);
    response.setContentType("application/json");
    ((HttpServletResponse) response).setHeader("X-Content-Type-Options", "nosniff");
    ((HttpServletResponse) response).setHeader("X-Request-Id", "r" + number);
    response.getOutputStream().print("answer " + number);
  }

  private MockHttpServletResponse get(String uri, FilterChain chain) throws Exception {
    return run(request(uri), chain);
  }

  private static MockHttpServletRequest request(String uri) {
    var parts = uri.split("\\?");
    var request = new MockHttpServletRequest("GET", parts[0]);
    request.addHeader(GatewaySecret.HEADER, SECRET.value());
    request.setQueryString(parts.length > 1 ? parts[1] : null);
    return request;
  }

  private MockHttpServletResponse run(MockHttpServletRequest request, FilterChain chain) throws Exception {
    var response = new MockHttpServletResponse();
    hotReads.doFilter(request, response, chain);
    return response;
  }

  /** Signals within this test. */
  static final class LoopbackSignals implements Signals {

    volatile boolean listening = true;
    private Listener listener = topic -> {};

    @Override
    public void send(String topic) {
      listener.changed(topic);
    }

    void missed() {
      listener.missed();
    }

    @Override
    public Hearing hear(String prefix, Listener hearing) {
      listener = hearing;
      return () -> listener = topic -> {};
    }

    @Override
    public boolean listening() {
      return listening;
    }
  }
}
