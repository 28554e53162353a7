package studio.fofo.meaning;

/**
 * Port: the meanings of short texts as vectors. Texts that mean the same have vectors in nearly the same direction, whatever their words.
 * Thread-safe.
 */
public interface SentenceVectors {

  /**
   * The vector of a text, of length 1.
   *
   * @throws MeaningUnavailable if the model cannot be run on this machine
   */
  float[] of(String text);

  /** The model's SHA-256 in lower-case hexadecimal digits: vectors of different models cannot be compared. */
  String digest();

  /** How near two texts are: 1 for the same meaning, about 0 for unrelated ones. Both vectors have length 1. */
  static float cosine(float[] one, float[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException("vectors of " + one.length + " and " + other.length + " dimensions cannot be compared");
    }
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
