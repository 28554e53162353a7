package studio.fofo.artworks;

import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.review.TextReview;

/**
 * Checks, tidies and reviews what people write of a picture, as a prompt or a title: any language, any emoji, but text that can be stored
 * and shown.
 *
 * @param invalid for what is empty, too long, or no text
 * @param refused for what the studio does not show
 */
public record PictureText(ErrorCode invalid, ErrorCode refused) {

  private static final int LONGEST = 1000;

  /**
   * Trims, and makes every run of white space one space.
   *
   * @throws Refusal with the first code when it is empty, too long, or holds what is no text; with the second when it tells of what the
   *     studio does not show
   */
  public String required(String field, String text) {
    var tidy = optional(field, text);
    if (tidy.codePoints().noneMatch(PictureText::isVisible)) {
      throw invalid(field, "is empty; describe the picture in 1 to " + LONGEST + " characters");
    }
    return tidy;
  }

  /** The same for a text that may be empty. */
  public String optional(String field, String text) {
    if (text.codePoints().anyMatch(PictureText::isNoText)) {
      throw invalid(field, "holds a control character or half of a surrogate pair; send plain text in UTF-8");
    }
    var tidy = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    var length = tidy.codePointCount(0, tidy.length());
    if (length > LONGEST) {
      throw invalid(field, "has " + length + " characters, at most " + LONGEST + " are taken");
    }
    TextReview.standard().topic(tidy).ifPresent(topic -> {
      throw Refusal.of(refused, field, topic.message());
    });
    return tidy;
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

  private Refusal invalid(String field, String message) {
    return Refusal.of(invalid, field, message);
  }
}
