package studio.fofo.painter.proof;

import java.util.Locale;

/**
 * What a check of a print file found.
 *
 * @param words for whoever prints: what it is, by how much, and what to do
 */
public record Finding(Kind kind, String words) {

  /** What can be found. */
  public enum Kind {
    /** It is no complete PNG. */
    UNREADABLE(true),
    /** It does not have the area's pixels. */
    SIZE(true),
    /** It does not say 300 dpi. */
    RESOLUTION(true),
    /** Its colours are not declared as sRGB. */
    PROFILE(true),
    /** A subject that should stand on the material alone has a background. */
    OPAQUE(true),
    /** There is nothing to print. */
    BLANK(true),
    /** The subject reaches the file's edge, and may go on beyond it. */
    CUT_OFF(false),
    /** One colour all over, which may be meant. */
    UNIFORM(false),
    /** Part of a picture that reaches the edges is not printed. */
    BARE(false),
    /** White ink has to be printed first. */
    UNDERBASE(false),
    /** Most of it has the colour of the product. */
    HIDDEN(false),
    THIN_LINES(false),
    HEAVY_INK(false);

    private final boolean spoils;

    Kind(boolean spoils) {
      this.spoils = spoils;
    }

    /** In lower case: {@code cut_off}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a print would be waste: then it is not printed until somebody has looked. */
  public boolean spoils() {
    return kind.spoils;
  }
}
