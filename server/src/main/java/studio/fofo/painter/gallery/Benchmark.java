package studio.fofo.painter.gallery;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.MockupStudio;
import studio.fofo.painter.Painter;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.PrintPipeline;
import studio.fofo.painter.sheets.Nesting;

/**
 * Measures the painter on one core: CPU time of the painting thread, which a busy machine hardly changes, and wall time, which it does.
 * Prints a Markdown table.
 *
 * <p>Run it with a limited heap: {@code java -Xmx512m … studio.fofo.painter.gallery.Benchmark}.
 */
public final class Benchmark {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Painter painter = new Painter();
  private final PrintPipeline pipeline = new PrintPipeline();
  private final MockupStudio studio = new MockupStudio();

  private record Time(long processor, long wall) {}

  private Benchmark() {}

  public static void main(String[] arguments) throws Exception {
    new Benchmark().run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15);
  }

  private void run(int rounds) throws Exception {
    say("| what | processor time, median | wall time, median |\n|---|---|---|");
    for (String style : painter.styles()) {
      row("four 1024² variants, " + style, rounds, round -> {
        for (int variant = 0; variant < 4; variant++) {
          painter.paint(request(style, round * 4L).variant(variant)).raster(1024);
        }
      });
    }
    for (String style : painter.styles()) {
      row("print PNG 4500×5400, " + style, Math.max(3, rounds / 3),
          round -> pipeline.render(painter.paint(request(style, round)), false, new PrintArea(4500, 5400, 0, false),
              painter.paint(request(style, round)).metadata(), OutputStream.nullOutputStream()));
    }
    row("display WebP 1600", rounds, round -> painter.paint(request("cyberpunk", round)).webp(1600));
    for (MockupScene.Product product : MockupScene.Product.values()) {
      MockupScene scene = new MockupScene(product, "#17171c");
      row("mockup 1000, " + product.name().toLowerCase(Locale.ROOT), Math.max(3, rounds / 3),
          round -> studio.render(painter.paint(request("vaporwave", round)), scene, 1000));
    }
    row("gang sheets of 200 orders", rounds, round -> Nesting.of(OrderMix.usual(), OrderMix.film()));
    fourAtOnce();
  }

  /** Renders four print files at the same time, and reports the process's memory. */
  private void fourAtOnce() throws Exception {
    long start = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      List<Callable<byte[]>> jobs = new ArrayList<>();
      for (String style : painter.styles().subList(0, 4)) {
        jobs.add(() -> pipeline.render(painter.paint(request(style, 3)), new PrintArea(4500, 5400, 0, false)));
      }
      for (var job : workers.invokeAll(jobs)) {
        job.get();
      }
    }
    say("| four print files at once, heap at most " + Runtime.getRuntime().maxMemory() / 1_048_576 + " MB | resident at most " + resident()
        + " | " + (System.nanoTime() - start) / 1_000_000 + " ms |");
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.exists(status) ? "unknown" : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB").findFirst().orElse("unknown");
  }

  private interface Work {
    void round(int round) throws Exception;
  }

  private static void row(String what, int rounds, Work work) throws Exception {
    List<Time> times = new ArrayList<>();
    for (int round = -2; round < rounds; round++) {
      long processor = THREADS.getCurrentThreadCpuTime();
      long wall = System.nanoTime();
      work.round(Math.abs(round));
      if (round >= 0) {
        times.add(new Time(THREADS.getCurrentThreadCpuTime() - processor, System.nanoTime() - wall));
      }
    }
    say("| " + what + " | " + median(times.stream().map(Time::processor).toList()) + " ms | "
        + median(times.stream().map(Time::wall).toList()) + " ms |");
  }

  private static long median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2) / 1_000_000;
  }

  private static PaintingRequest request(String style, long seed) {
    return new PaintingRequest(Gallery.PROMPTS.get((int) (seed % Gallery.PROMPTS.size())), style, seed, AspectRatio.SQUARE);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
