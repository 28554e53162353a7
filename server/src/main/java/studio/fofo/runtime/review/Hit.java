package studio.fofo.runtime.review;

/**
 * An entry that stands in a text.
 *
 * @param at where, in the folded text
 */
record Hit(Entry entry, int at) {

  private static final String ANY_LANGUAGE = "common";

  boolean is(String kind) {
    return entry.kind().equals(kind);
  }

  /** Whether the two can be meant together: what means that in one language only does not pair with another's. */
  boolean pairs(Hit other) {
    return !isForeign(other) && !other.isForeign(this);
  }

  private boolean isForeign(Hit other) {
    return entry.isLocal() && !other.entry.language().equals(entry.language()) && !other.entry.language().equals(ANY_LANGUAGE);
  }
}
