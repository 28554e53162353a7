package studio.fofo.generation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Refusals with their codes; nothing changes. */
@ModuleTest
class GenerationRefusalsTest {

  private final Http http;
  private final SignIn signIn;
  private final SignIn.Person creator;
  private final JdbcClient jdbc;

  GenerationRefusalsTest(Http http, SignIn signIn, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.creator = signIn.somebody();
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{\"style\":\"cyberpunk\"}                                                        | GENERATION_PROMPT_INVALID  | prompt",
      "{\"prompt\":null,\"style\":\"cyberpunk\"}                                        | GENERATION_PROMPT_INVALID  | prompt",
      "{\"prompt\":\"\",\"style\":\"cyberpunk\"}                                        | GENERATION_PROMPT_INVALID  | prompt",
      "{\"prompt\":\" \\u00a0\\u200b \\n\",\"style\":\"cyberpunk\"}                     | GENERATION_PROMPT_INVALID  | prompt",
      "{\"prompt\":\"a\\u0000b\",\"style\":\"cyberpunk\"}                               | GENERATION_PROMPT_INVALID  | prompt",
      "{\"prompt\":\"half \\ud83d\",\"style\":\"cyberpunk\"}                            | GENERATION_PROMPT_INVALID  | prompt",
      "{\"prompt\":\"a fox\"}                                                           | GENERATION_STYLE_UNKNOWN   | style",
      "{\"prompt\":\"a fox\",\"style\":\"\"}                                            | GENERATION_STYLE_UNKNOWN   | style",
      "{\"prompt\":\"a fox\",\"style\":\"baroque\"}                                     | GENERATION_STYLE_UNKNOWN   | style",
      "{\"prompt\":\"a fox\",\"style\":\"../cyberpunk\"}                                | GENERATION_STYLE_UNKNOWN   | style",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"variants\":0}                    | GENERATION_SETTING_INVALID | variants",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"variants\":5}                    | GENERATION_SETTING_INVALID | variants",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"variants\":1000000000}           | GENERATION_SETTING_INVALID | variants",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"variants\":2.5}                  | GENERATION_SETTING_INVALID | variants",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"variants\":-1}                   | GENERATION_SETTING_INVALID | variants",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"seed\":-1}                       | GENERATION_SETTING_INVALID | seed",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"seed\":4294967293}               | GENERATION_SETTING_INVALID | seed",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"seed\":1e999999}                 | GENERATION_SETTING_INVALID | seed",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"seed\":1e-999999}                | GENERATION_SETTING_INVALID | seed",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"aspect\":\"7:1\"}                | GENERATION_SETTING_INVALID | aspect",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"engine\":\"dream\"}              | GENERATION_SETTING_INVALID | engine",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"aspect\":\"\"}                   | GENERATION_SETTING_INVALID | aspect"})
  void namesTheInvalidField(String body, String code, String field) {
    var reply = post(body);
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
    assertThat(jobs()).isZero();
  }

  @Test
  void namesEveryInvalidField() {
    var reply = post("{\"prompt\":\"\",\"style\":\"baroque\",\"aspect\":\"7:1\",\"seed\":-1,\"variants\":2.5}");
    assertThat(reply.code()).isEqualTo("GENERATION_PROMPT_INVALID");
    assertThat(reply.body().get("errors")).extracting(error -> error.get("field").asString())
        .containsExactly("prompt", "style", "aspect", "seed", "variants");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "null", "[]", "\"text\"", "{", "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"variants\":NaN}",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"variants\":\"many\"}", "{\"prompt\":{\"a\":1},\"style\":\"cyberpunk\"}",
      "{\"prompt\":[\"a\"],\"style\":\"cyberpunk\"}", "{\"prompt\":7,\"style\":\"cyberpunk\"}",
      "{\"prompt\":-0.0,\"style\":\"cyberpunk\"}", "{\"prompt\":true,\"style\":\"cyberpunk\"}",
      "{\"prompt\":\"a fox\",\"style\":\"cyberpunk\",\"variants\":\"2\"}"})
  void refusesAMalformedBody(String body) {
    var reply = post(body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("BODY_MALFORMED");
    assertThat(jobs()).isZero();
  }

  @Test
  void refusesInvalidUtf8AndAVeryLargeBody() {
    var broken = "{\"prompt\":\"caf\u00e9\",\"style\":\"cyberpunk\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(post(broken).code()).isEqualTo("BODY_MALFORMED");
    assertThat(post("{\"prompt\":\"" + "a".repeat(2_000_000) + "\"}").status()).isEqualTo(413);
    assertThat(jobs()).isZero();
  }

  @Test
  void acceptsAThousandCharactersOfAnyScriptButNotMore() {
    var longest = "🦊".repeat(1000);
    assertThat(post(Map.of("prompt", longest + "x", "style", "cyberpunk")).code()).isEqualTo("GENERATION_PROMPT_INVALID");
    var accepted = post(Map.of("prompt", longest, "style", "cyberpunk", "variants", 1, "negativePrompt", "雨 ⟨ عربي"));
    assertThat(accepted.status()).isEqualTo(202);
    var job = http.get("/api/v1/ai/jobs/" + accepted.body().get("id").asString()).as(creator).call().body();
    assertThat(job.get("prompt").asString()).isEqualTo(longest);
    assertThat(job.get("negativePrompt").asString()).isEqualTo("雨 ⟨ عربي");
  }

  @Test
  void refusesPromptsAgainstThePolicy() {
    var reply = post(Map.of("prompt", "nude children", "style", "cyberpunk"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.code()).isEqualTo("GENERATION_PROMPT_REFUSED");
    assertThat(reply.body().get("detail").asString()).contains("sexual content involving minors").doesNotContain("nude");
  }

  @Test
  void refusesTheSameInNegativePrompts() {
    var reply = post(Map.of("prompt", "a fox", "negativePrompt", "n a z i", "style", "cyberpunk"));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.code()).isEqualTo("GENERATION_PROMPT_REFUSED");
    assertThat(reply.body().get("errors").get(0).get("field").asString()).isEqualTo("negativePrompt");
    assertThat(jobs()).isZero();
  }

  @Test
  void hidesOtherPeoplesJobsAndUnknownOnes() {
    var id = post(Map.of("prompt", "mine alone", "style", "cyberpunk", "variants", 1)).body().get("id").asString();
    var stranger = signIn.somebody();
    for (var path : new String[] {"/api/v1/ai/jobs/" + id, "/api/v1/ai/jobs/" + id + "/events", "/api/v1/ai/jobs/job_x",
        "/api/v1/ai/jobs/%00",
        "/api/v1/ai/jobs/" + TypeId.next("job")}) {
      var reply = http.get(path).as(stranger).call();
      assertThat(reply.status()).as(path).isIn(404, 400);
    }
    assertThat(http.get("/api/v1/ai/jobs/" + id).as(stranger).call().code()).isEqualTo("GENERATION_JOB_UNKNOWN");
    assertThat(http.delete("/api/v1/ai/jobs/" + id).as(stranger).call().code()).isEqualTo("GENERATION_JOB_UNKNOWN");
    assertThat(http.get("/api/v1/ai/jobs/" + id).call().code()).isEqualTo("UNAUTHENTICATED");
    assertThat(http.get("/api/v1/artworks/" + TypeId.next("art")).call().code()).isEqualTo("ARTWORK_UNKNOWN");
    assertThat(http.get("/api/v1/artworks/nothing").call().code()).isEqualTo("ARTWORK_UNKNOWN");
  }

  private Http.Reply post(Object body) {
    return http.post("/api/v1/ai/generate", body).as(creator).idempotent(TypeId.next("key").toString()).call();
  }

  private int jobs() {
    return jdbc.sql("select count(*) from generation.jobs where user_id = :user").param("user", creator.userId().value())
        .query(Integer.class).single();
  }
}
