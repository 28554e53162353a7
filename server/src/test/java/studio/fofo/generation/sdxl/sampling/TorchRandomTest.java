package studio.fofo.generation.sdxl.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against numbers that PyTorch's documentation and users publish for {@code torch.manual_seed(0)}. */
class TorchRandomTest {

  private static final float CLOSE = 1e-4f;

  @Test
  void drawsBlocksAsPyTorchDoes() {
    assertThat(Arrays.copyOf(new TorchRandom(0).normal(64), 3))
        .containsExactly(new float[] {-1.12584f, -1.15236f, -0.25058f}, within(1e-5f));
  }

  @Test
  void drawsAFewOneByOneAsPyTorchDoes() {
    assertThat(new TorchRandom(0).normal(3)).containsExactly(new float[] {1.5410f, -0.2934f, -2.1788f}, within(CLOSE));
  }

  @Test
  void continuesWhereItStopped() {
    var random = new TorchRandom(0);
    assertThat(random.normal(2)).containsExactly(new float[] {1.5410f, -0.2934f}, within(CLOSE));
    assertThat(random.normal(1)).containsExactly(new float[] {-2.1788f}, within(CLOSE));
  }

  /** Of 20 numbers, the last 16 are one block of their own, as PyTorch does where the count is no multiple of 16. */
  @Test
  void drawsTheEndOfOtherCountsAnew() {
    var numbers = new TorchRandom(5).normal(20);
    assertThat(Arrays.copyOf(numbers, 4)).containsExactly(Arrays.copyOf(new TorchRandom(5).normal(16), 4));
    assertThat(Arrays.copyOfRange(numbers, 4, 16)).isNotEqualTo(Arrays.copyOfRange(new TorchRandom(5).normal(16), 4, 16));
  }

  @Test
  void isNormal() {
    var numbers = new TorchRandom(42).normal(1 << 20);
    var mean = 0.0;
    var square = 0.0;
    for (var number : numbers) {
      mean += number / (double) numbers.length;
      square += (double) number * number / numbers.length;
    }
    assertThat(mean).isCloseTo(0, within(5e-3));
    assertThat(square).isCloseTo(1, within(5e-3));
  }

  @Test
  void takesSeedsOf32Bits() {
    assertThat(new TorchRandom((1L << 32) - 1).normal(16)).isEqualTo(new TorchRandom(-1).normal(16));
    assertThat(new TorchRandom(1).normal(16)).isNotEqualTo(new TorchRandom(2).normal(16));
  }
}
