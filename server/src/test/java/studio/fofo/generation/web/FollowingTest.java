package studio.fofo.generation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Following a job over a real connection, with events of a worker that may run in another process. */
@ModuleTest
class FollowingTest {

  private final Http http;
  private final SignIn.Person creator;
  private final JdbcClient jdbc;
  private final HttpClient client = HttpClient.newHttpClient();
  @LocalServerPort
  private int port;

  FollowingTest(Http http, SignIn signIn, JdbcClient jdbc) {
    this.http = http;
    this.creator = signIn.somebody();
    this.jdbc = jdbc;
  }

  @Test
  void streamsAllEventsOfAJobInOrder() throws Exception {
    var id = http.post("/api/v1/ai/generate", Map.of("prompt", "a fox", "style", "cyberpunk", "variants", 2)).as(creator)
        .idempotent(TypeId.next("key").toString()).call().body().get("id").asString();
    var events = read(follow(id, "0"), 100);
    assertThat(events).extracting(Event::type).startsWith("status").endsWith("done");
    assertThat(events.stream().filter(event -> event.type().equals("variant"))).hasSize(2);
    assertThat(events).extracting(event -> Integer.parseInt(event.id())).isSorted().doesNotHaveDuplicates();
    assertThat(events.getLast().data()).contains("\"succeeded\"");

    var middle = events.get(events.size() / 2);
    var rest = read(follow(id, middle.id()), 100);
    assertThat(rest).isEqualTo(events.subList(events.size() / 2 + 1, events.size()));
    assertThat(follow(id, events.getLast().id()).statusCode()).isEqualTo(204);
    assertThat(read(follow(id, "no number"), 100)).isEqualTo(events);
  }

  @Test
  void followsAWorkerInAnotherProcess() throws Exception {
    var id = foreignJob();
    var stream = follow(id, "0");
    var lines = lines(stream);
    assertThat(next(lines).type()).isEqualTo("status");
    foreignEvent(id, 2, "progress", "{\"progress\": 40}");
    assertThat(next(lines)).isEqualTo(new Event("2", "progress", "{\"progress\": 40}"));
    jdbc.sql("update generation.jobs set status = 'cancelled', finished_at = now(), last_event = 3 where id = :id").param("id", id)
        .update();
    foreignEvent(id, 3, "done", "{\"status\": \"cancelled\"}");
    assertThat(next(lines)).isEqualTo(new Event("3", "done", "{\"status\": \"cancelled\"}"));
    assertThat(lines.readLine()).isEmpty();
    assertThat(lines.readLine()).isNull();
  }

  @Test
  void reportsTheEndOfAJobWhoseEventsWereDeleted() throws Exception {
    var id = foreignJob();
    jdbc.sql("update generation.jobs set status = 'cancelled', finished_at = now(), last_event = 9, events_forgotten = true where id = :id")
        .param("id", id).update();
    jdbc.sql("delete from generation.job_events where job_id = :id").param("id", id).update();
    assertThat(read(follow(id, "4"), 10)).containsExactly(new Event("9", "done", "{\"status\":\"cancelled\"}"));
    assertThat(follow(id, "9").statusCode()).isEqualTo(204);
  }

  @Test
  void cancelsOverHttpAndEndsTheStream() throws Exception {
    var id = foreignJob();
    var lines = lines(follow(id, "0"));
    next(lines);
    var reply = http.delete("/api/v1/ai/jobs/" + id).as(creator).call();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().get("status").asString()).isEqualTo("cancelled");
    assertThat(next(lines).type()).isEqualTo("done");
    assertThat(lines.readLine()).isEmpty();
    assertThat(lines.readLine()).isNull();
    assertThat(http.delete("/api/v1/ai/jobs/" + id).as(creator).call().status()).isEqualTo(200);
  }

  @Test
  void refusesTooManyWaitingJobsOfOnePersonEvenConcurrently() throws Exception {
    for (var index = 0; index < 8; index++) {
      foreignJob();
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var posts = IntStream.range(0, 6).<Callable<Http.Reply>>mapToObj(
          index -> () -> http.post("/api/v1/ai/generate", Map.of("prompt", "fox " + index, "style", "cyberpunk", "variants", 4)).as(creator)
              .idempotent(TypeId.next("key").toString()).call())
          .toList();
      var replies = new ArrayList<Http.Reply>();
      for (var post : threads.invokeAll(posts)) {
        replies.add(post.get());
      }
      assertThat(replies.stream().filter(reply -> reply.status() == 429)).isNotEmpty()
          .allMatch(reply -> reply.code().equals("GENERATION_TOO_MANY_WAITING"));
    }
    var open = jdbc.sql("select count(*) from generation.jobs where user_id = :user and status in ('queued', 'running')")
        .param("user", creator.userId().value()).query(Integer.class).single();
    assertThat(open).isLessThanOrEqualTo(10);
  }

  record Event(String id, String type, String data) {}

  private HttpResponse<InputStream> follow(String id, String lastEventId) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/ai/jobs/" + id + "/events"))
        .header("Authorization", creator.bearer()).header("Accept", "text/event-stream").header("Last-Event-ID", lastEventId).build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private static BufferedReader lines(HttpResponse<InputStream> stream) {
    assertThat(stream.statusCode()).isEqualTo(200);
    assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
    return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
  }

  private static List<Event> read(HttpResponse<InputStream> stream, int most) throws IOException {
    var events = new ArrayList<Event>();
    var lines = lines(stream);
    while (events.size() < most && (events.isEmpty() || !events.getLast().type().equals("done"))) {
      events.add(next(lines));
    }
    return events;
  }

  private static Event next(BufferedReader lines) throws IOException {
    var id = "";
    var type = "";
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        type = line.substring(7);
      } else if (line.startsWith("data: ")) {
        return new Event(id, type, line.substring(6));
      }
    }
    throw new AssertionError("the stream ended before the next event");
  }

  /** A job in a lane that no worker of this process serves. */
  private String foreignJob() {
    var id = TypeId.next("job").toString();
    jdbc.sql("""
        insert into generation.jobs (
          user_id, id, status, lane, priority, prompt, negative_prompt, enhanced_prompt, enhanced_negative, style, aspect, width, height, seed,
          variants, not_before, last_event, requested_at)
        values (:user, :id, 'queued', 'elsewhere', 0, 'a fox', '', 'a fox', '', 'cyberpunk', '1:1', 1024, 1024, 1, 4, now(), 1, now())""")
        .param("user", creator.userId().value()).param("id", id).update();
    event(id, 1, "status", "{\"status\": \"queued\"}");
    return id;
  }

  /** Another process's write, and PostgreSQL's notification of this one. */
  private void foreignEvent(String id, int number, String type, String data) {
    event(id, number, type, data);
    jdbc.sql("select count(pg_notify('fofo_signals', :payload))").param("payload", "process_elsewhere generation/job/" + id)
        .query(Integer.class).single();
  }

  private void event(String id, int number, String type, String data) {
    jdbc.sql(
        "insert into generation.job_events (user_id, job_id, number, type, data, at) values (:user, :id, :number, :type, :data::jsonb, now())")
        .param("user", creator.userId().value()).param("id", id).param("number", number).param("type", type).param("data", data).update();
  }
}
