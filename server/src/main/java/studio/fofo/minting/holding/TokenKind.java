package studio.fofo.minting.holding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a token of ours is: the one original of an artwork, a piece of an edition, or the digital twin of a thing that was bought. */
public enum TokenKind {
  ORIGINAL,
  EDITION,
  TWIN;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Standard standard() {
    return this == ORIGINAL ? Standard.ERC_721 : Standard.ERC_1155;
  }

  /** How its contract speaks. */
  public enum Standard {
    ERC_721,
    ERC_1155;

    /** As in JSON, and as the standard calls itself: {@code ERC-721}. */
    @JsonValue
    public String word() {
      return name().replace('_', '-');
    }
  }
}
