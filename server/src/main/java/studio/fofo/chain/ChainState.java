package studio.fofo.chain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a chain can be used now, from the best to the worst. */
public enum ChainState {
  /** It is followed up to its head, and its blocks become final as usual. */
  READY,
  /** Its blocks become final later than usual, or the index lags: payments and mints wait, and nothing is lost. */
  SLOW,
  /** None of its nodes responds, it has no new blocks, or our contracts are not on it yet. */
  DOWN;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
