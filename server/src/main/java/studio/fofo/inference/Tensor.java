package studio.fofo.inference;

import java.util.Arrays;

/**
 * Numbers with a shape, row by row (the last dimension changes fastest). A model reads them as the type that it declares, whatever its
 * precision: floats become half floats, longs become ints. Immutable, provided that nobody writes into the arrays, which are not copied.
 */
public sealed interface Tensor {

  long[] shape();

  /** The number of values. */
  int size();

  /** Real numbers. */
  record Floats(float[] values, long[] shape) implements Tensor {

    public Floats {
      check(values.length, shape);
    }

    @Override
    public int size() {
      return values.length;
    }
  }

  /** Whole numbers. */
  record Longs(long[] values, long[] shape) implements Tensor {

    public Longs {
      check(values.length, shape);
    }

    @Override
    public int size() {
      return values.length;
    }
  }

  static Tensor of(float[] values, long... shape) {
    return new Floats(values, shape);
  }

  static Tensor of(long[] values, long... shape) {
    return new Longs(values, shape);
  }

  /** The values as floats, converted if they are whole numbers. */
  default float[] floats() {
    return switch (this) {
      case Floats floats -> floats.values();
      case Longs longs -> {
        var converted = new float[longs.values().length];
        for (var i = 0; i < converted.length; i++) {
          converted[i] = longs.values()[i];
        }
        yield converted;
      }
    };
  }

  private static void check(int values, long[] shape) {
    if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values) {
      throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(shape) + " cannot have " + values + " values");
    }
  }
}
