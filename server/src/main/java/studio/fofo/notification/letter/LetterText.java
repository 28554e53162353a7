package studio.fofo.notification.letter;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a letter as plain text. Lines break where the language allows it; a wide character (Japanese) counts as two columns. */
final class LetterText {

  private static final int WIDTH = 72;

  private final ULocale locale;

  private LetterText(ULocale locale) {
    this.locale = locale;
  }

  static String of(Letter letter) {
    var press = new LetterText(letter.language().locale());
    var body = letter.blocks().stream().map(press::block).collect(Collectors.joining("\n\n"));
    return body + "\n\n-- \nFOFO Studio · " + press.foot(letter.foot()) + "\n";
  }

  private String foot(Letter.Foot foot) {
    return Stream.concat(Stream.of(foot.motto(), wrap(foot.reason())), foot.links().stream().map(link -> link.label() + ": " + link.url()))
        .collect(Collectors.joining("\n"));
  }

  private String block(LetterBlock block) {
    return switch (block) {
      case LetterBlock.Title(var text) -> UCharacter.toUpperCase(locale, text) + "\n" + "=".repeat(Math.min(WIDTH, columns(text)));
      case LetterBlock.Text(var text) -> wrap(text);
      case LetterBlock.Button(var label, var url) -> label + ":\n" + url;
      case LetterBlock.Facts(var facts) ->
        facts.stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n"));
      case LetterBlock.Bill(var items, var label, var total) ->
        items.stream().map(LetterText::item).collect(Collectors.joining("\n")) + "\n\n" + label + ": " + total;
      case LetterBlock.Items(var items) ->
        items.stream().map(item -> "* " + item.title() + " (" + item.detail() + ")").collect(Collectors.joining("\n"));
      case LetterBlock.Progress progress ->
        "[" + progress.reached() + "/" + progress.stages().size() + "] " + String.join(" > ", progress.stages());
      case LetterBlock.Code(var code) -> "    " + code;
    };
  }

  private static String item(LetterBlock.Item item) {
    return "* " + item.title() + "\n  " + (item.detail().isEmpty() ? "" : item.detail() + ", ") + item.price();
  }

  private String wrap(String text) {
    var breaks = BreakIterator.getLineInstance(locale);
    breaks.setText(text);
    var wrapped = new StringBuilder();
    var line = new StringBuilder();
    for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      var piece = text.substring(start, end);
      if (!line.isEmpty() && columns(line + piece.stripTrailing()) > WIDTH) {
        wrapped.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
      }
      line.append(piece);
    }
    return wrapped.append(line).toString();
  }

  private static int columns(String text) {
    return text.codePoints().map(LetterText::columns).sum();
  }

  private static int columns(int character) {
    return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
      default -> 1;
    };
  }
}
