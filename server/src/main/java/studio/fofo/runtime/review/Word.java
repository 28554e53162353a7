package studio.fofo.runtime.review;

import java.util.Set;

/**
 * A word of a text in all the ways that it can be read.
 *
 * @param at where it begins in the folded text
 * @param forms its spellings: as it stands, with look-alikes replaced, with digits as letters, and so on
 */
record Word(int at, Set<String> forms) {

  /** Nothing that is listed is longer; a longer word is read as it stands. */
  static final int LONGEST = 40;
}
