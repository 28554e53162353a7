package studio.fofo.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of every {@link LocalEngine}. An adapter's test extends it. */
public abstract class LocalEngineContract {

  protected abstract LocalEngine engine();

  @Test
  void declaresItsCapabilities() {
    var capabilities = engine().capabilities();
    assertThat(capabilities.name()).matches("[a-z][a-z0-9-]*");
    assertThat(capabilities.version()).isNotBlank();
    assertThat(capabilities.styles()).isNotEmpty();
  }

  @Test
  void deliversEachVariantOnceWithItsSeed() throws Exception {
    var seen = made(order(3, 100), Set.of());
    assertThat(seen.images).extracting(EngineImage::variant).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(seen.images).allSatisfy(image -> {
      assertThat(image.seed()).isEqualTo(100 + image.variant());
      assertThat(image.png()).startsWith(0x89, 'P', 'N', 'G');
    });
    assertThat(seen.shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
  }

  @Test
  void skipsUnwantedVariants() throws Exception {
    var seen = made(order(3, 100), Set.of(0, 2));
    assertThat(seen.images).extracting(EngineImage::variant).containsExactly(1);
  }

  @Test
  void makesTheSamePictureForTheSameOrder() throws Exception {
    var once = made(order(1, 5), Set.of());
    var again = made(order(1, 5), Set.of());
    assertThat(again.images.getFirst().png()).isEqualTo(once.images.getFirst().png());
  }

  @Test
  void stopsIfItsThreadIsInterrupted() throws Exception {
    var order = order(4, 1);
    var seen = new Seen(Set.of());
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> engine().make(order, seen)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  private Seen made(EngineOrder order, Set<Integer> unwanted) throws Exception {
    var seen = new Seen(unwanted);
    engine().make(order, seen);
    return seen;
  }

  private EngineOrder order(int variants, long seed) {
    var style = engine().capabilities().styles().stream().sorted().findFirst().orElseThrow();
    return new EngineOrder("job_x", "a fox", "", "a fox, neon", "blurry", style, seed, variants, "1:1", 256, 256, Optional.empty());
  }

  private static final class Seen implements LocalEngine.Observer {

    private final List<EngineImage> images = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final Set<Integer> unwanted;

    Seen(Set<Integer> unwanted) {
      this.unwanted = unwanted;
    }

    @Override
    public boolean wants(int variant) {
      return !unwanted.contains(variant);
    }

    @Override
    public void progress(double share) {
      shares.add(share);
    }

    @Override
    public void finished(EngineImage image) {
      images.add(image);
    }
  }
}
