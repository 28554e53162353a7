package studio.fofo.painter.prompt;

import java.util.Optional;

/** Languages that can be recognised by their script. */
final class Scripts {

  private Scripts() {}

  /** The language of the first letter whose script is used by one language only; Chinese for ideographs without kana. */
  static Optional<String> language(String text) {
    Optional<String> told = text.codePoints().mapToObj(Scripts::of).flatMap(Optional::stream).findFirst();
    return told.or(() -> text.codePoints().anyMatch(Character::isIdeographic) ? Optional.of("zh") : Optional.empty());
  }

  private static Optional<String> of(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HIRAGANA, KATAKANA -> Optional.of("ja");
      case HANGUL -> Optional.of("ko");
      case THAI -> Optional.of("th");
      case GREEK -> Optional.of("el");
      case DEVANAGARI -> Optional.of("hi");
      case ARABIC -> Optional.of("ar");
      default -> Optional.empty();
    };
  }
}
