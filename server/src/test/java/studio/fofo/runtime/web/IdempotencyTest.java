package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.RuntimeTest;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.WithoutSamples;

/** Shares one application with {@link RuntimeTest}. */
@ModuleTest
@Import({IdempotencyTest.Notes.class, RuntimeTest.Handlers.class, WithoutSamples.class})
public class IdempotencyTest {

  private static final String PATH = "/api/v1/test-notes";

  private final Http http;
  private final SignIn signIn;
  private final JdbcClient jdbc;

  IdempotencyTest(Http http, SignIn signIn, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.jdbc = jdbc;
  }

  @Test
  void repeatsTheFirstReply() {
    var author = signIn.somebody();
    var key = UUID.randomUUID().toString();
    var first = http.post(PATH, Map.of("text", "once")).as(author).idempotent(key).call();
    var second = http.post(PATH, Map.of("text", "once")).as(author).idempotent(key).call();
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.header("Idempotent-Replayed")).hasValue("true");
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(Notes.WORKED.get("once")).isEqualTo(1);
  }

  @Test
  void separatesTheKeysOfDifferentPeople() {
    var one = http.post(PATH, Map.of("text", "mine")).as(signIn.somebody()).idempotent("shared-key").call();
    var other = http.post(PATH, Map.of("text", "theirs")).as(signIn.somebody()).idempotent("shared-key").call();
    assertThat(List.of(one.status(), other.status())).containsExactly(201, 201);
    assertThat(one.body().get("id")).isNotEqualTo(other.body().get("id"));
  }

  @Test
  void refusesAMissingKeyAndTheSameKeyWithAnotherBody() {
    var author = signIn.somebody();
    assertThat(http.post(PATH, Map.of("text", "keyless")).as(author).call().code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    assertThat(http.post(PATH, Map.of("text", "long")).as(author).idempotent("k".repeat(256)).call().code())
        .isEqualTo("IDEMPOTENCY_KEY_MISSING");
    var key = UUID.randomUUID().toString();
    http.post(PATH, Map.of("text", "this")).as(author).idempotent(key).call();
    var reused = http.post(PATH, Map.of("text", "that")).as(author).idempotent(key).call();
    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(Notes.WORKED).doesNotContainKeys("keyless", "long", "that");
  }

  @Test
  void admitsOneOfManyConcurrentCalls() throws InterruptedException {
    var author = signIn.somebody();
    var key = UUID.randomUUID().toString();
    Notes.GATE.set(new CountDownLatch(1));
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = IntStream.range(0, 8)
          .mapToObj(number -> callers.submit(() -> http.post(PATH, Map.of("text", "slow")).as(author).idempotent(key).call()))
          .toList();
      while (replies.stream().filter(Future::isDone).count() < 7) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      Notes.GATE.get().countDown();
      var statuses = replies.stream().map(IdempotencyTest::result).map(Http.Reply::status).toList();
      assertThat(statuses).containsOnlyOnce(201).filteredOn(status -> status == 409).hasSize(7);
    }
    assertThat(Notes.WORKED.get("slow")).isEqualTo(1);
  }

  @Test
  void reusesTheIdAfterACrashAndFreesTheKeyAfterARefusal() {
    var author = signIn.somebody();
    var key = UUID.randomUUID().toString();
    var failed = http.post(PATH, Map.of("text", "explode")).as(author).idempotent(key).call();
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.text()).doesNotContain("secret").doesNotContain("Exception");
    var first = Notes.IDS.get("explode");
    var retried = http.post(PATH, Map.of("text", "explode")).as(author).idempotent(key).call();
    assertThat(retried.status()).isEqualTo(201);
    assertThat(Notes.IDS.get("explode")).isEqualTo(first);

    var refusedKey = UUID.randomUUID().toString();
    assertThat(http.post(PATH, Map.of("text", "")).as(author).idempotent(refusedKey).call().status()).isEqualTo(400);
    assertThat(http.post(PATH, Map.of("text", "better")).as(author).idempotent(refusedKey).call().status()).isEqualTo(201);
  }

  @Test
  void takesOverAClaimWithAnExpiredLease() {
    var author = signIn.somebody();
    var key = UUID.randomUUID().toString();
    http.post(PATH, Map.of("text", "dead")).as(author).idempotent(key).call();
    var id = Notes.IDS.get("dead");
    jdbc.sql("update runtime.idempotency_claims set reply_status = null, leased_until = now() + interval '1 minute' where key = :key")
        .param("key", key).update();
    assertThat(http.post(PATH, Map.of("text", "dead")).as(author).idempotent(key).call().code()).isEqualTo("IDEMPOTENCY_KEY_RUNNING");
    jdbc.sql("update runtime.idempotency_claims set leased_until = now() - interval '1 second' where key = :key")
        .param("key", key).update();
    assertThat(http.post(PATH, Map.of("text", "dead")).as(author).idempotent(key).call().status()).isEqualTo(201);
    assertThat(Notes.IDS.get("dead")).isEqualTo(id);
  }

  @Test
  void refusesOversizedTruncatedAndInvalidUtf8Bodies() {
    var author = signIn.somebody();
    var large = http.post(PATH, "\"" + "x".repeat(20 << 20) + "\"").as(author).idempotent("large").call();
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.code()).isEqualTo("BODY_TOO_LARGE");
    var invalid = "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    for (var body : List.<Object>of("", "{", "[]", "{\"text\":{}}", invalid)) {
      var reply = http.post(PATH, body).as(author).idempotent(UUID.randomUUID().toString()).call();
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.code()).isEqualTo("BODY_MALFORMED");
      assertThat(reply.text()).doesNotContain("studio.fofo").doesNotContain("jackson");
    }
    assertThat(http.post(PATH, Map.of("text", "x")).idempotent("anonymous").call().status()).isEqualTo(401);
  }

  private static Http.Reply result(Future<Http.Reply> future) {
    try {
      return future.get(30, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  record NoteForm(String text) {}

  record NoteView(String id, String text) {}

  @RestController
  @TestConfiguration(proxyBeanMethods = false)
  public static class Notes {

    static final Map<String, Integer> WORKED = new ConcurrentHashMap<>();
    static final Map<String, String> IDS = new ConcurrentHashMap<>();
    static final AtomicReference<CountDownLatch> GATE = new AtomicReference<>(new CountDownLatch(0));

    @PostMapping(PATH)
    @Idempotent
    ResponseEntity<NoteView> note(Caller caller, NewId newId, @RequestBody NoteForm form) throws InterruptedException {
      if (form.text().isEmpty()) {
        throw Refusal.of(HttpErrors.BODY_INVALID, "text", "is empty, expected 1 or more characters");
      }
      if (form.text().equals("slow")) {
        GATE.get().await(20, TimeUnit.SECONDS);
      }
      IDS.put(form.text(), newId.as("note"));
      var times = WORKED.merge(form.text(), 1, Integer::sum);
      if (form.text().equals("explode") && times == 1) {
        throw new IllegalStateException("the secret reason");
      }
      return ResponseEntity.status(HttpStatus.CREATED)
          .header("Location", PATH + "/" + newId.as("note"))
          .body(new NoteView(newId.as("note"), form.text()));
    }
  }
}
