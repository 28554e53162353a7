package studio.fofo.generation.sdxl;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import studio.fofo.generation.sdxl.models.Adding;
import studio.fofo.generation.sdxl.models.InstalledModel;
import studio.fofo.generation.sdxl.models.ModelFolder;
import studio.fofo.generation.sdxl.models.ModelManifest;
import studio.fofo.generation.sdxl.pipeline.Frame;
import studio.fofo.generation.sdxl.pipeline.Pipeline;
import studio.fofo.inference.Inference;
import studio.fofo.inference.ModelOptions;
import studio.fofo.inference.ModelOptions.Device;
import studio.fofo.inference.TinyGraph.Type;
import studio.fofo.painter.image.Raster;

/**
 * Measures seconds per step of the lane {@code sdxl} and of ONNX Runtime alone, with random weights: {@code bench/gpu}. The UNet has SDXL's
 * true shapes; text encoders and VAE, which run once per picture, are small. With {@code small}, everything is, to try the program itself.
 */
public final class GpuBenchmark {

  private static final int STEPS = 11;
  private static final double GUIDANCE = 5;
  private static final double NANOS = 1e9;

  private final Path folder;
  private final boolean isSmall;
  private final Device device;
  private final Frame frame;

  private GpuBenchmark(Path folder, boolean isSmall) {
    this.folder = folder;
    this.isSmall = isSmall;
    this.device = isSmall ? Device.CPU : Device.CUDA;
    this.frame = isSmall ? new Frame(64, 64) : new Frame(1024, 1024);
  }

  /** @param arguments an empty folder with 12 GB of room, and {@code small} to try it on the CPU */
  public static void main(String[] arguments) throws Exception {
    new GpuBenchmark(Path.of(arguments[0]), arguments.length > 1 && arguments[1].equals("small")).run();
    System.exit(0);
  }

  /** Tries it on the CPU. */
  static List<double[]> small(Path folder) throws Exception {
    return new GpuBenchmark(folder, true).run();
  }

  /** @return rows of batch, seconds per step of the lane and alone, and the GPU's memory in MiB */
  private List<double[]> run() throws Exception {
    var began = System.nanoTime();
    var model = model();
    System.out.printf(Locale.ROOT, "wrote and verified the model in %.0f s%n", seconds(began));
    System.out.println("batch  lane s/step  alone s/step  overhead  memory MiB");
    var rows = new ArrayList<double[]>();
    for (var batch : isSmall ? List.of(1, 2) : List.of(1, 4, 8)) {
      var alone = alone(model, batch);
      var lane = lane(model, batch);
      rows.add(new double[] {batch, lane[0], alone, lane[1]});
      System.out.printf(Locale.ROOT, "%5d  %11.4f  %12.4f  %7.1f%%  %10.0f%n", batch, lane[0], alone, (lane[0] / alone - 1) * 100, lane[1]);
    }
    return rows;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / NANOS;
  }

  private InstalledModel model() throws IOException {
    var export = folder.resolve("export");
    (isSmall ? new TinySdxl(Type.HALF, 16, 16, 32) : new TinySdxl(Type.HALF, 768, 1280, 1280)).write(export);
    if (isSmall) {
      SdxlGraph.write(export.resolve("unet"), 32, 8, 32, 32, 1, 1);
    } else {
      SdxlGraph.full(export.resolve("unet"));
    }
    var added = new Adding(new ModelFolder(folder.resolve("models"))).model(export, "random", "random numbers", "none");
    Files.deleteIfExists(export.resolve("unet/model.onnx_data"));
    added.verify();
    var manifest = added.manifest();
    var usual = manifest.defaults();
    return new InstalledModel(added.folder(),
        new ModelManifest(manifest.name(), manifest.source(), manifest.licence(), manifest.precision(),
            new ModelManifest.Defaults(usual.sampler(), STEPS, GUIDANCE, 0, usual.scaling(), true), manifest.files()));
  }

  /** Seconds per step, without the first, and memory. */
  private double[] lane(InstalledModel model, int batch) throws Exception {
    var limits = new Pipeline.Limits(ModelOptions.on(device, 0), batch, 1, 1024, 0);
    var inference = Inference.in(folder.resolve("programs"));
    try (var pipeline = new Pipeline(inference, new ModelFolder(folder.resolve("models")), model, limits)) {
      var seeds = new TreeMap<Integer, Long>();
      for (var i = 0; i < batch; i++) {
        seeds.put(i, (long) i);
      }
      var request = new Pipeline.Request("a fox in the rain", "blurry", frame, seeds, "", Optional.empty(), 1);
      var times = new Times(batch);
      pipeline.make(request, times);
      return new double[] {times.perStep(), memory()};
    }
  }

  /** When each step ended, as the pictures' events tell. */
  private static final class Times implements Pipeline.Listener {

    private final int batch;
    private final long[] ends = new long[STEPS];
    private int events;

    Times(int batch) {
      this.batch = batch;
    }

    @Override
    public void progress(double share) {
      events++;
      if (events % batch == 0 && events / batch <= STEPS) {
        ends[events / batch - 1] = System.nanoTime();
      }
    }

    @Override
    public void preview(int variant, byte[] png) {}

    @Override
    public void finished(int variant, Raster picture) {}

    double perStep() {
      return (ends[STEPS - 1] - ends[0]) / NANOS / (STEPS - 1);
    }
  }

  private double alone(InstalledModel model, int batch) throws Exception {
    Inference.in(folder.resolve("programs")).providers();
    var environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      options.setInterOpNumThreads(1);
      if (device == Device.CUDA) {
        options.addCUDA();
      }
      try (var session = environment.createSession(model.path("unet/model.onnx").toString(), options)) {
        var times = new double[STEPS];
        for (var step = 0; step < STEPS; step++) {
          times[step] = once(environment, session, 2L * batch);
        }
        return Arrays.stream(times).skip(1).average().orElseThrow();
      }
    }
  }

  private double once(OrtEnvironment environment, OrtSession session, long rows) throws OrtException {
    var text = isSmall ? 32 : 2048;
    var pooled = isSmall ? 32 : 1280;
    var inputs = new HashMap<String, OnnxTensor>();
    inputs.put("sample", halves(environment, rows, 4, frame.height() / 8, frame.width() / 8));
    inputs.put("encoder_hidden_states", halves(environment, rows, 77, text));
    inputs.put("text_embeds", halves(environment, rows, pooled));
    inputs.put("time_ids", halves(environment, rows, 6));
    inputs.put("timestep", OnnxTensor.createTensor(environment, 500f));
    var began = System.nanoTime();
    try (var result = session.run(inputs)) {
      ((OnnxTensor) result.get(0)).getFloatBuffer();
      return seconds(began);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static OnnxTensor halves(OrtEnvironment environment, long... shape) throws OrtException {
    var count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    var data = ByteBuffer.allocateDirect(count * 2).order(ByteOrder.nativeOrder());
    for (var i = 0; i < count; i++) {
      data.putShort(Float.floatToFloat16((i * 31 % 200 - 100) / 100f));
    }
    return OnnxTensor.createTensor(environment, data.flip(), shape, OnnxJavaType.FLOAT16);
  }

  /** Of the first GPU, in MiB; 0 where there is none. */
  private double memory() throws IOException {
    if (device == Device.CPU) {
      return 0;
    }
    var asking = new ProcessBuilder("nvidia-smi", "--query-gpu=memory.used", "--format=csv,noheader,nounits").start();
    try (var answer = asking.inputReader()) {
      return Double.parseDouble(String.valueOf(answer.readLine()).strip());
    }
  }
}
