package studio.fofo.notification.letter;

import java.util.Locale;
import java.util.stream.Collectors;

/** Renders a letter as plain text. */
final class LetterText {

  private static final int WIDTH = 72;

  private LetterText() {}

  static String of(Letter letter) {
    var body = letter.blocks().stream().map(LetterText::block).collect(Collectors.joining("\n\n"));
    return body + "\n\n-- \nFOFO Studio · Type an idea. Own it. Wear it.\n";
  }

  private static String block(LetterBlock block) {
    return switch (block) {
      case LetterBlock.Title(var text) -> text.toUpperCase(Locale.ROOT) + "\n" + "=".repeat(Math.min(WIDTH, text.length()));
      case LetterBlock.Text(var text) -> wrap(text);
      case LetterBlock.Button(var label, var url) -> label + ":\n" + url;
      case LetterBlock.Facts(var facts) ->
        facts.stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n"));
      case LetterBlock.Bill(var items, var total) ->
        items.stream().map(LetterText::item).collect(Collectors.joining("\n")) + "\n\nTotal: " + total;
      case LetterBlock.Code(var code) -> "    " + code;
    };
  }

  private static String item(LetterBlock.Item item) {
    return "* " + item.title() + "\n  " + item.detail() + ", " + item.price();
  }

  private static String wrap(String text) {
    var wrapped = new StringBuilder();
    var column = 0;
    for (var word : text.split(" ")) {
      var breaks = column > 0 && column + 1 + word.length() > WIDTH;
      wrapped.append(column == 0 ? "" : breaks ? "\n" : " ").append(word);
      column = breaks || column == 0 ? word.length() : column + 1 + word.length();
    }
    return wrapped.toString();
  }
}
