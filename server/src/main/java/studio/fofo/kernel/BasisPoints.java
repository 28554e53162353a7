package studio.fofo.kernel;

/** A share in hundredths of a percent, 0 to 10,000: {@code new BasisPoints(500)} is five percent. */
public record BasisPoints(int value) {

  public static final int WHOLE = 10_000;

  public BasisPoints {
    if (value < 0 || value > WHOLE) {
      throw new IllegalArgumentException("a share is " + value + " basis points, expected 0 to " + WHOLE);
    }
  }
}
