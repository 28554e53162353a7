package studio.fofo.generation.huggingface;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import studio.fofo.generation.calls.CallingHarness;
import studio.fofo.generation.calls.PictureCall;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.PictureCost;

/** Hugging Face's adapter with a fake of its router. */
public final class HuggingFaceHarness extends CallingHarness {

  private HuggingFaceHarness(FakeHuggingFace fake) {
    super(fake, () -> call(fake, "huggingface"), "Hugging Face");
  }

  public static HuggingFaceHarness of(FakeHuggingFace fake) {
    return new HuggingFaceHarness(fake);
  }

  /** @param lane the engine's name */
  public static PictureCall call(FakeHuggingFace fake, String lane) {
    var abilities = new Abilities(false, true, false, false, false, 4, Abilities.EVERY_ASPECT);
    return new HuggingFaceCall(
        new Capabilities(lane, "1", FakeHuggingFace.MODEL, true, Set.of("cyberpunk"), abilities, new PictureCost(5_000)),
        fake.root(), FakeVendor.TOKEN);
  }

  @Override
  public Fault loading(Duration estimate) {
    return new Fault(503, "{\"error\":\"Model is currently loading\",\"estimated_time\":" + estimate.toSeconds() + ".0}", Map.of(), false,
        false);
  }
}
