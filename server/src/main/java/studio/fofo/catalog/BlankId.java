package studio.fofo.catalog;

import java.util.regex.Pattern;

/** The id of a blank: a word such as {@code tee} or {@code poster}. Never changes once products exist. */
public record BlankId(String value) {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST = 40;

  public BlankId {
    if (value.length() > LONGEST || !WORD.matcher(value).matches()) {
      throw new IllegalArgumentException("blank id \"" + value + "\" must be lower-case words joined by hyphens, at most " + LONGEST);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
