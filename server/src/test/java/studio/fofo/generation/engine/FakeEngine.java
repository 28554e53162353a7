package studio.fofo.generation.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A scripted engine. Its pictures are single-coloured PNGs that depend on the seed. */
public final class FakeEngine implements LocalEngine {

  public final List<String> ordered = new CopyOnWriteArrayList<>();
  public final List<Integer> painted = new CopyOnWriteArrayList<>();
  /** The number of all calls, successful or not. */
  public final AtomicInteger asked = new AtomicInteger();
  public volatile @Nullable String unavailable;
  public volatile @Nullable String refusal;
  /** Why it says itself that it takes no orders. */
  public volatile @Nullable String closedFor;
  /** Blocks the painting of a variant until it is counted down. */
  public volatile @Nullable CountDownLatch before;
  /** Fails before this variant, once. */
  public volatile int breaksBefore = -1;
  /** Makes all variants but this one. */
  public volatile int spoils = -1;
  public final CountDownLatch begun = new CountDownLatch(1);
  private final String name;

  public FakeEngine(String name) {
    this.name = name;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(name, "1", "fake", false, Set.of("cyberpunk"),
        new Abilities(true, true, false, false, false, 4, Abilities.EVERY_ASPECT), PictureCost.FREE);
  }

  @Override
  public Optional<String> closedFor() {
    return Optional.ofNullable(closedFor);
  }

  @Override
  public void make(EngineOrder order, Observer observer) throws EngineUnavailable, EngineRefused, InterruptedException {
    asked.incrementAndGet();
    if (unavailable != null) {
      throw new EngineUnavailable(unavailable);
    }
    if (refusal != null) {
      throw new EngineRefused(refusal);
    }
    ordered.add(order.key());
    for (var variant = 0; variant < order.variants(); variant++) {
      begun.countDown();
      if (before != null) {
        before.await();
      }
      if (variant == breaksBefore) {
        breaksBefore = -1;
        throw new EngineUnavailable("broke off before variant " + variant);
      }
      if (variant == spoils) {
        observer.refused(variant, "it came out blank");
      } else if (observer.wants(variant)) {
        painted.add(variant);
        observer.progress((variant + 0.5) / order.variants());
        observer.finished(new EngineImage(variant, order.seedOf(variant), png(order.seedOf(variant)), 8, 8, Map.of("Fake", "Yes"),
            Map.of("parameters", "")));
      }
    }
  }

  public static byte[] png(long seed) {
    try (var surface = io.github.humbleui.skija.Surface.makeRasterN32Premul(8, 8)) {
      surface.getCanvas().clear(0xFF000000 | (int) (seed * 2_654_435_761L));
      try (var image = surface.makeImageSnapshot(); var data = io.github.humbleui.skija.EncoderPNG.encode(image)) {
        return data.getBytes();
      }
    }
  }
}
