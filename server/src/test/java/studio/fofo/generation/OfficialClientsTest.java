package studio.fofo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.huggingface.FakeHuggingFace;
import studio.fofo.generation.openai.FakeOpenAi;
import studio.fofo.generation.remote.StandardWebhook;
import studio.fofo.generation.replicate.FakeReplicate;
import tools.jackson.databind.node.JsonNodeFactory;

/** The vendors' own clients take our fakes of their APIs for the vendors. {@code scripts/test} installs the clients. */
class OfficialClientsTest {

  private static final Path CLIENTS = Path.of("clients");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void areSatisfiedByTheFakes() throws Exception {
    assumeTrue(Files.isDirectory(CLIENTS.resolve("node_modules")), "npm install in server/clients brings the clients");
    try (var replicate = new FakeReplicate(); var huggingFace = new FakeHuggingFace(); var openAi = new FakeOpenAi()) {
      replicate.isPrompt = true;
      huggingFace.isPrompt = true;
      openAi.isPrompt = true;
      var process = new ProcessBuilder("node", "drive.mjs", replicate.root() + "/v1", huggingFace.root().toString(),
          openAi.root() + "/v1", FakeVendor.TOKEN, webhook()).directory(CLIENTS.toFile()).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      assertThat(said).contains("replicate: satisfied", "huggingFace: satisfied", "openAi: satisfied");
    }
  }

  private static String webhook() {
    var body = "{\"id\":\"prediction0001\",\"status\":\"succeeded\"}";
    var timestamp = String.valueOf(Instant.now().getEpochSecond());
    var signature = new StandardWebhook(SECRET, Clock.systemUTC()).signature("msg_1", timestamp, body.getBytes(StandardCharsets.UTF_8));
    return JsonNodeFactory.instance.objectNode().put("id", "msg_1").put("timestamp", timestamp).put("body", body)
        .put("signature", "v1,b2xk " + signature).put("secret", SECRET).toString();
  }
}
