package studio.fofo.generation.comfyui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.engine.TestPictures;
import studio.fofo.generation.engine.VendorHarness;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.InputTemplates;
import studio.fofo.generation.remote.PictureDownloads;

/** {@link ComfyUiEngine} with a fake of the server. */
public final class ComfyUiHarness implements VendorHarness {

  final FakeComfyUi server = new FakeComfyUi();
  private final ComfyUiNews news = new ComfyUiNews(server.root(), FakeVendor.TOKEN, Duration.ofSeconds(2));

  @Override
  public FakeVendor vendor() {
    return server;
  }

  @Override
  public ComfyUiEngine engine() {
    return engine("sdxl.safetensors");
  }

  ComfyUiEngine engine(String model) {
    var http = new EngineHttp("ComfyUI", Duration.ofSeconds(20), 1 << 20);
    var workflows = new ComfyUiWorkflows(InputTemplates.read("comfyui", "workflow", "sdxl"),
        Optional.of(InputTemplates.read("comfyui", "variation", "sdxl-img2img")), model, 0.6);
    var abilities = new Abilities(true, true, false, true, false, 4, Abilities.EVERY_ASPECT);
    return new ComfyUiEngine(
        new Capabilities("comfyui", "1", model, true, Set.of("cyberpunk"), abilities, PictureCost.FREE), server.root(), FakeVendor.TOKEN,
        workflows, http, new PictureDownloads(Set.of(), true, Duration.ofSeconds(20)),
        new ComfyUiUploads(http, cid -> cid.equals("gone") ? Optional.empty() : Optional.of(TestPictures.png(3))), news);
  }

  ComfyUiNews news() {
    return news;
  }

  @Override
  public int taken() {
    return server.accepted.size();
  }

  @Override
  public void progress(double share) {
    var id = server.accepted.getLast().path("prompt_id").asString("");
    SentMessages.to(news).text("{\"type\":\"progress\",\"data\":{\"prompt_id\":\"" + id + "\",\"value\":" + share + ",\"max\":1}}");
  }

  @Override
  public void finish(List<Output> outputs) {
    server.finish(outputs);
  }

  @Override
  public void forget() {
    server.forget();
  }

  @Override
  public void confuse() {
    server.next(new Fault(200, "{\"queue_running\":[],\"queue_pending\":[]}", Map.of(), false, false));
    server.next(new Fault(200, "{\"another\":{\"outputs\":{\"9\":{\"images\":[]}}}}", Map.of(), false, false));
  }

  @Override
  public void close() {
    assertThat(server.origins).as("no request pretends to come from a page").allMatch(String::isEmpty);
    server.close();
  }
}
