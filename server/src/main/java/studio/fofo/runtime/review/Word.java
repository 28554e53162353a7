package studio.fofo.runtime.review;

import java.util.Set;

/**
 * A word of a text with all its readings.
 *
 * @param at its start in the folded text
 * @param forms its spellings: unchanged, with look-alikes replaced, with digits as letters, and so on
 */
record Word(int at, Set<String> forms) {

  /** No listed word is longer; a longer word is read unchanged. */
  static final int LONGEST = 40;
}
