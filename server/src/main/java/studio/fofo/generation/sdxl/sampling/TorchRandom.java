package studio.fofo.generation.sdxl.sampling;

/**
 * Normally distributed numbers as PyTorch's generator of the CPU gives them for a seed, so that a picture can be made again with other
 * programs: {@code torch.manual_seed(seed); torch.randn(n)}. Mersenne Twister (MT19937) and the Box–Muller transform; from 16 numbers on
 * PyTorch transforms blocks of 16. Not thread-safe.
 */
public final class TorchRandom {

  private static final int STATE = 624;
  private static final int PERIOD = 397;
  private static final int BLOCK = 16;
  private static final int HALF = BLOCK / 2;
  private static final int FLOAT_BITS = 24;
  private static final int DOUBLE_BITS = 53;
  private static final int INITIAL = 1_812_433_253;
  private static final int MATRIX = 0x9908b0df;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;

  private final int[] state = new int[STATE];
  private int next = STATE;
  private double spare = Double.NaN;

  /** @param seed of which PyTorch uses 32 bits */
  public TorchRandom(long seed) {
    state[0] = (int) seed;
    for (var i = 1; i < STATE; i++) {
      state[i] = INITIAL * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }
  }

  /** {@code torch.randn(count)}, with the generator's state as earlier calls left it. */
  public float[] normal(int count) {
    var values = new float[count];
    if (count < BLOCK) {
      for (var i = 0; i < count; i++) {
        values[i] = (float) single();
      }
      return values;
    }
    for (var i = 0; i < count; i++) {
      values[i] = uniform();
    }
    for (var start = 0; start + BLOCK <= count; start += BLOCK) {
      transform(values, start);
    }
    if (count % BLOCK != 0) {
      // the last block overlaps the one before it, and is drawn again
      for (var i = count - BLOCK; i < count; i++) {
        values[i] = uniform();
      }
      transform(values, count - BLOCK);
    }
    return values;
  }

  private static void transform(float[] values, int start) {
    for (var i = start; i < start + HALF; i++) {
      var radius = (float) Math.sqrt(-2 * (float) Math.log(1 - values[i]));
      var angle = (float) (2 * Math.PI) * values[i + HALF];
      values[i] = radius * (float) Math.cos(angle);
      values[i + HALF] = radius * (float) Math.sin(angle);
    }
  }

  private double single() {
    if (!Double.isNaN(spare)) {
      var value = spare;
      spare = Double.NaN;
      return value;
    }
    var angle = 2 * Math.PI * uniformDouble();
    var radius = Math.sqrt(-2 * Math.log1p(-uniformDouble()));
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  private float uniform() {
    return (bits() & (1 << FLOAT_BITS) - 1) / (float) (1 << FLOAT_BITS);
  }

  private double uniformDouble() {
    var high = (long) bits() << Integer.SIZE;
    var low = bits() & 0xffffffffL;
    return ((high | low) & (1L << DOUBLE_BITS) - 1) / (double) (1L << DOUBLE_BITS);
  }

  private int bits() {
    if (next == STATE) {
      twist();
    }
    var bits = state[next++];
    bits ^= bits >>> 11;
    bits ^= bits << 7 & 0x9d2c5680;
    bits ^= bits << 15 & 0xefc60000;
    return bits ^ bits >>> 18;
  }

  private void twist() {
    for (var i = 0; i < STATE; i++) {
      var joined = state[i] & UPPER | state[(i + 1) % STATE] & LOWER;
      state[i] = state[(i + PERIOD) % STATE] ^ joined >>> 1 ^ ((joined & 1) == 0 ? 0 : MATRIX);
    }
    next = 0;
  }
}
