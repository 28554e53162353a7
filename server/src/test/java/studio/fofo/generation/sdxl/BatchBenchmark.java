package studio.fofo.generation.sdxl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import studio.fofo.generation.sdxl.models.Adding;
import studio.fofo.generation.sdxl.models.InstalledModel;
import studio.fofo.generation.sdxl.models.ModelFolder;
import studio.fofo.generation.sdxl.pipeline.Frame;
import studio.fofo.generation.sdxl.pipeline.Pipeline;
import studio.fofo.inference.Inference;
import studio.fofo.inference.ModelOptions;
import studio.fofo.painter.image.Raster;

/** Measures what merging pictures into batches saves on the tiny model: {@code bench/batches}. */
public final class BatchBenchmark {

  private static final int PICTURES = 8;
  private static final int ROUNDS = 7;
  private static final double NANOS = 1e9;

  private BatchBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("batches");
    new TinySdxl().write(folder.resolve("export"));
    var models = new ModelFolder(folder.resolve("models"));
    var model = new Adding(models).model(folder.resolve("export"), "tiny", "our tests", "Apache-2.0");
    var inference = Inference.in(Path.of(arguments[0]));
    try (var one = pipeline(inference, models, model, 1); var eight = pipeline(inference, models, model, PICTURES)) {
      var single = new double[ROUNDS];
      var merged = new double[ROUNDS];
      for (var round = -2; round < ROUNDS; round++) {
        var alone = seconds(one);
        var together = seconds(eight);
        if (round >= 0) {
          single[round] = alone;
          merged[round] = together;
        }
      }
      Arrays.sort(single);
      Arrays.sort(merged);
      System.out.printf(Locale.ROOT, "%d pictures of 30 steps: %.3f s one by one, %.3f s merged, %.2f times as fast (goal 1.3)%n", PICTURES,
          single[ROUNDS / 2], merged[ROUNDS / 2], single[ROUNDS / 2] / merged[ROUNDS / 2]);
    }
    System.exit(0);
  }

  private static Pipeline pipeline(Inference inference, ModelFolder models, InstalledModel model, int batch) {
    return new Pipeline(inference, models, model, new Pipeline.Limits(ModelOptions.onCpu(1), batch, 1, 1024, 0));
  }

  private static double seconds(Pipeline pipeline) throws Exception {
    var seeds = new TreeMap<Integer, Long>();
    for (var i = 0; i < PICTURES; i++) {
      seeds.put(i, (long) i);
    }
    var began = System.nanoTime();
    pipeline.make(new Pipeline.Request("a fox", "", new Frame(64, 64), seeds, "", Optional.empty(), 1), new Ignoring());
    return (System.nanoTime() - began) / NANOS;
  }

  private static final class Ignoring implements Pipeline.Listener {

    @Override
    public void progress(double share) {}

    @Override
    public void preview(int variant, byte[] png) {}

    @Override
    public void finished(int variant, Raster picture) {}
  }
}
