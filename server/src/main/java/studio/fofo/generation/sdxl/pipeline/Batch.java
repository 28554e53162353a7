package studio.fofo.generation.sdxl.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import studio.fofo.generation.sdxl.sampling.Sampler;
import studio.fofo.generation.sdxl.sampling.TorchRandom;
import studio.fofo.generation.sdxl.text.ClipTokenizer;
import studio.fofo.inference.Model;
import studio.fofo.inference.Tensor;

/**
 * Pictures with one recipe, denoised together: each step is one call of the UNet. Each has its own noise, so that it does not matter which
 * others are with it.
 */
final class Batch {

  static final int CHANNELS = 4;

  private final Recipe recipe;
  private final Networks.Open networks;
  private final Sampler sampler;
  private final List<Member> members = new ArrayList<>();

  private final class Member {

    private final Denoising picture;
    private final Sampler.Walk walk;
    private float[] latents;

    Member(Denoising picture) {
      this.picture = picture;
      var random = new TorchRandom(picture.seed());
      this.walk = sampler.walk(random);
      var size = CHANNELS * recipe.frame().rows() * recipe.frame().columns();
      var start = picture.start() == null ? null : picture.start().drawn(random, recipe.how().scaling());
      var noise = random.normal(size);
      this.latents = start == null ? scaled(noise, sampler.beginning()) : sampler.noised(start, noise, recipe.from());
    }
  }

  Batch(List<Denoising> pictures, Networks.Open networks) {
    this.recipe = pictures.getFirst().recipe();
    this.networks = networks;
    this.sampler = Sampler.of(recipe.how().sampler(), recipe.how().steps());
    pictures.forEach(picture -> members.add(new Member(picture)));
  }

  private static float[] scaled(float[] values, double factor) {
    var scaled = new float[values.length];
    for (var i = 0; i < values.length; i++) {
      scaled[i] = (float) (values[i] * factor);
    }
    return scaled;
  }

  /**
   * Takes all steps, and tells each picture about it; leaves pictures that are cancelled meanwhile.
   *
   * @param isStopping whether to leave all of them
   * @throws CancellationException if it stops
   */
  void run(BooleanSupplier isStopping) {
    for (var step = recipe.from(); step < sampler.steps(); step++) {
      members.removeIf(member -> !member.picture.isWanted());
      if (members.isEmpty()) {
        return;
      }
      if (isStopping.getAsBoolean()) {
        throw new CancellationException("the engine is stopping");
      }
      step(step);
    }
    for (var member : members) {
      member.picture.events().add(new Denoising.Event.Done(member.picture.variant(), member.latents));
    }
  }

  private void step(int step) {
    var outputs = outputs(step);
    for (var i = 0; i < members.size(); i++) {
      var member = members.get(i);
      var output = recipe.isGuided()
          ? Guidance.guided(outputs[i], outputs[members.size() + i], recipe.how().guidance(), recipe.how().rescale())
          : outputs[i];
      var expected = member.picture.showsItself(step) ? sampler.expected(step, output, member.latents) : null;
      member.latents = member.walk.step(step, output, member.latents);
      member.picture.events().add(new Denoising.Event.Step(member.picture.variant(), expected));
    }
  }

  /** The UNet's output for each member; if they are guided, first all without their prompts, then all with them. */
  private float[][] outputs(int step) {
    var unet = networks.unet();
    var times = recipe.isGuided() ? 2 : 1;
    var rows = members.size() * times;
    var size = members.getFirst().latents.length;
    var sample = new float[rows * size];
    var texts = new ArrayList<TextEncoders.Encoded>();
    for (var row = 0; row < rows; row++) {
      var member = members.get(row % members.size());
      System.arraycopy(scaled(member.latents, sampler.scale(step)), 0, sample, row * size, size);
      texts.add(recipe.isGuided() && row < members.size() ? negative(member.picture) : encoded(member.picture.prompt()));
    }
    var frame = recipe.frame();
    var output = unet.run(Map.of(
        "sample", Tensor.of(sample, rows, CHANNELS, frame.rows(), frame.columns()),
        "timestep", timestep(unet, sampler.timestep(step)),
        "encoder_hidden_states", joined(texts.stream().map(TextEncoders.Encoded::hidden).toList(), true),
        "text_embeds", joined(texts.stream().map(TextEncoders.Encoded::pooled).toList(), false),
        "time_ids", sizes(frame, rows))).values().iterator().next().floats();
    var parts = new float[rows][];
    Arrays.setAll(parts, row -> Arrays.copyOfRange(output, row * size, (row + 1) * size));
    return parts;
  }

  private TextEncoders.Encoded encoded(String prompt) {
    return networks.text().encode(prompt);
  }

  private TextEncoders.Encoded negative(Denoising picture) {
    return picture.negative().isBlank() && recipe.how().emptyIsZero() ? encoded(picture.prompt()).zeros() : encoded(picture.negative());
  }

  /** Exports have it as a number or as a list of one. */
  private static Tensor timestep(Model unet, double timestep) {
    var values = new float[] {(float) timestep};
    return unet.shape("timestep").length == 0 ? Tensor.of(values) : Tensor.of(values, 1);
  }

  private static Tensor joined(List<float[]> rows, boolean isText) {
    var width = rows.getFirst().length;
    var values = new float[rows.size() * width];
    for (var i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, i * width, width);
    }
    var tokens = ClipTokenizer.CONTEXT;
    return isText ? Tensor.of(values, rows.size(), tokens, width / tokens) : Tensor.of(values, rows.size(), width);
  }

  /** Original size, the corner of the cut, and target size: SDXL learned from cut pictures, and is told that this one is whole. */
  private static Tensor sizes(Frame frame, int rows) {
    var one = new float[] {frame.madeHeight(), frame.madeWidth(), 0, 0, frame.madeHeight(), frame.madeWidth()};
    var values = new float[rows * one.length];
    for (var row = 0; row < rows; row++) {
      System.arraycopy(one, 0, values, row * one.length, one.length);
    }
    return Tensor.of(values, rows, one.length);
  }
}
