package studio.fofo.generation.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineWebhook;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.engine.VendorHarness;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.InputTemplate;
import studio.fofo.generation.remote.PictureDownloads;
import studio.fofo.generation.remote.StandardWebhook;

/** {@link ReplicateEngine} with a fake of Replicate. */
public final class ReplicateHarness implements VendorHarness {

  private static final URI HOOK = URI.create("https://studio.example/api/v1/webhooks/engines/replicate");

  final FakeReplicate replicate = new FakeReplicate();

  @Override
  public FakeVendor vendor() {
    return replicate;
  }

  @Override
  public ReplicateEngine engine() {
    return engine(FakeVendor.TOKEN, Set.of("127.0.0.1"));
  }

  ReplicateEngine engine(String token, Set<String> hosts) {
    var abilities = new Abilities(false, true, false, false, false, 4, Abilities.EVERY_ASPECT);
    return new ReplicateEngine(
        new Capabilities("replicate", "1", "stability-ai/sdxl", true, Set.of("cyberpunk"), abilities, new PictureCost(10_000)),
        replicate.url(), token, "stability-ai/sdxl", sdxl(), new EngineHttp("Replicate", Duration.ofSeconds(20), 1 << 20),
        new PictureDownloads(hosts, true, Duration.ofSeconds(20)), Optional.of(HOOK));
  }

  private static InputTemplate sdxl() {
    try {
      return new InputTemplate(new ClassPathResource("engines/replicate/sdxl.json").getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public int taken() {
    return replicate.predictions.values().stream().mapToInt(prediction -> prediction.get("input").get("num_outputs").intValue()).sum();
  }

  @Override
  public void progress(double share) {
    replicate.latest().put("status", "processing").put("logs", Math.round(share * 100) + "%|####| 12/30");
  }

  @Override
  public void finish(List<Output> outputs) {
    if (!outputs.isEmpty() && outputs.stream().allMatch(Output.REFUSED::equals)) {
      replicate.latest().put("status", "failed").put("error", "NSFW content detected. Try running it again, or try a different prompt.");
    } else {
      replicate.succeed(outputs);
    }
  }

  @Override
  public void forget() {
    replicate.predictions.clear();
  }

  @Override
  public void confuse() {
    replicate.next(new Fault(200, replicate.latest().toString(), Map.of(), false, false));
  }

  @Override
  public Optional<Webhook> webhook() {
    var signed = new StandardWebhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", Clock.systemUTC());
    return Optional.of(new Webhook() {
      @Override
      public EngineWebhook reader() {
        return new ReplicateWebhook(signed);
      }

      @Override
      public Posted event(String id, String ticket, String key) {
        return posted(id, ticket, key, Instant.now());
      }

      @Override
      public Posted old(Duration ago) {
        return posted("msg_9", "prediction0001", "job_x", Instant.now().minus(ago));
      }

      private Posted posted(String id, String ticket, String key, Instant at) {
        var body = ("{\"id\":\"" + ticket + "\",\"status\":\"succeeded\",\"webhook\":\"" + HOOK + "?order=" + key + "\"}")
            .getBytes(StandardCharsets.UTF_8);
        var timestamp = String.valueOf(at.getEpochSecond());
        return new Posted(Map.of(StandardWebhook.ID, List.of(id), StandardWebhook.TIMESTAMP, List.of(timestamp),
            StandardWebhook.SIGNATURE, List.of("v1,b2xk " + signed.signature(id, timestamp, body))), body);
      }
    });
  }

  @Override
  public void close() {
    assertThat(replicate.tokensSentToFiles).as("no credentials go where pictures are").allMatch(String::isEmpty);
    replicate.close();
  }
}
