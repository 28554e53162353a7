package studio.fofo.minting.holding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kind of one of our tokens: the only original of an artwork, a piece of an edition, or the digital twin of a purchased product. */
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

  /** The standard of its contract. */
  public enum Standard {
    ERC_721,
    ERC_1155;

    /** In JSON, the standard's own name: {@code ERC-721}. */
    @JsonValue
    public String word() {
      return name().replace('_', '-');
    }
  }
}
