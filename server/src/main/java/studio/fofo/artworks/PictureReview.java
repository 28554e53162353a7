package studio.fofo.artworks;

import studio.fofo.painter.image.Raster;

/**
 * Port: examines pictures that our painter did not draw, before they may be shown, minted or offered. Every bean of this type examines
 * every upload and every picture of another engine, in a task; with none, nothing waits. Thread-safe.
 */
public interface PictureReview {

  /** A name for the table of findings: {@code copies}. */
  String name();

  /** The SHA-256 of its model in hexadecimal digits; empty if it has none. */
  String model();

  /** Examines a picture; may take seconds. An exception lets it be tried again. */
  Finding examine(Artwork artwork, Raster picture);

  /** What becomes of a picture. */
  enum Outcome {
    PASS,
    /** It stays private until an operator has decided. */
    HOLD,
    /** It is taken down. */
    REFUSE
  }

  /**
   * A result.
   *
   * @param reason what operators read it under
   * @param words for operators; of a refused picture also for its creator; at most 1000 characters
   */
  record Finding(Outcome outcome, ReportReason reason, String words) {

    public static final Finding PASSED = new Finding(Outcome.PASS, ReportReason.OTHER, "");

    public static Finding hold(ReportReason reason, String words) {
      return new Finding(Outcome.HOLD, reason, words);
    }

    public static Finding refuse(ReportReason reason, String words) {
      return new Finding(Outcome.REFUSE, reason, words);
    }
  }
}
