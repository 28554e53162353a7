package studio.fofo.runtime.review;

/**
 * An entry found in a text.
 *
 * @param at its position in the folded text
 */
record Hit(Entry entry, int at) {

  private static final String ANY_LANGUAGE = "common";

  boolean is(String kind) {
    return entry.kind().equals(kind);
  }

  /** Whether the two can form a pair: a local entry does not pair with another language's. */
  boolean pairs(Hit other) {
    return !isForeign(other) && !other.isForeign(this);
  }

  private boolean isForeign(Hit other) {
    return entry.isLocal() && !other.entry.language().equals(entry.language()) && !other.entry.language().equals(ANY_LANGUAGE);
  }
}
