package studio.fofo.artworks;

import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.review.TextReview;

/**
 * Validates, normalises and reviews text about a picture, such as a prompt or a title: any language, any emoji, but only text that can be
 * stored and displayed.
 *
 * @param invalid code for empty, too long or malformed text
 * @param refused code for content that the studio does not show
 */
public record PictureText(ErrorCode invalid, ErrorCode refused) {

  private static final int LONGEST = 1000;

  /** Trims, and makes every run of white space one space. */
  public String required(FieldChecks check, String field, @Nullable String text) {
    var tidy = tidied(text);
    if (check.that(tidy.codePoints().anyMatch(PictureText::isVisible), invalid, field,
        "is empty; describe the picture in 1 to " + LONGEST + " characters")) {
      review(check, field, tidy);
    }
    return tidy;
  }

  /** The same for a text that may be empty. */
  public String optional(FieldChecks check, String field, @Nullable String text) {
    var tidy = tidied(text);
    review(check, field, tidy);
    return tidy;
  }

  private static String tidied(@Nullable String text) {
    return text == null ? "" : text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private void review(FieldChecks check, String field, String text) {
    var length = text.codePointCount(0, text.length());
    if (check.that(text.codePoints().noneMatch(PictureText::isNoText), invalid, field,
        "contains a control character or a lone surrogate; send plain text in UTF-8")
        && check.that(length <= LONGEST, invalid, field, "has " + length + " characters, at most " + LONGEST + " are taken")) {
      TextReview.standard().topic(text).ifPresent(topic -> check.that(false, refused, field, topic.message()));
    }
  }

  private static boolean isNoText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> !Character.isWhitespace(character);
      case Character.SURROGATE -> true;
      default -> character == 0xFFFE || character == 0xFFFF;
    };
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
          Character.UNASSIGNED, Character.NON_SPACING_MARK ->
        false;
      default -> true;
    };
  }
}
