package studio.fofo.notification.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import studio.fofo.notification.letter.LetterValues.Line;

/**
 * Writes letters: the outline of a kind ({@code letters/outlines.properties}), the texts of a language, and the values of the occasion.
 *
 * <p>There is no template engine. One would need a template for HTML and another for text, while a letter's blocks are one source for both,
 * and all escaping stands in one class; what differs by language are sentences, for which ICU messages have plurals, dates and money.
 */
@Component
public class LetterPress {

  /** The way of an order, as buyers see it. */
  private static final List<String> STAGES = List.of("paid", "printed", "shipped", "delivered");

  private final Map<String, List<Part>> outlines = new HashMap<>();
  private final Map<LetterLanguage, LetterTexts> texts = new EnumMap<>(LetterLanguage.class);

  public LetterPress() {
    LetterTexts.file("outlines").forEach((kind, outline) -> outlines.put(kind, Part.list(outline)));
    for (var language : LetterLanguage.values()) {
      texts.put(language, LetterTexts.of(language));
    }
  }

  /**
   * @param kind of the letter: {@code order_receipt}
   * @param audience why its reader gets it: {@code order}, for {@code foot.order}
   * @throws IllegalArgumentException if a text, a value or a link is missing
   */
  public Letter write(String kind, LetterLanguage language, String audience, LetterValues values) {
    var says = Objects.requireNonNull(texts.get(language));
    var words = new HashMap<>(values.words());
    if (!values.lines().isEmpty()) {
      words.put("contents", contents(says, values.lines()));
    }
    var blocks = new ArrayList<LetterBlock>();
    for (var part : Objects.requireNonNull(outlines.get(kind), () -> "there is no outline of " + kind)) {
      var block = block(part, kind, says, words, values);
      if (!block.isEmpty()) {
        blocks.add(block);
      }
    }
    return new Letter(language, says.say(kind + ".subject", words), says.say(kind + ".preview", words), blocks,
        foot(says, audience, values.links()));
  }

  private static LetterBlock block(Part part, String kind, LetterTexts says, Map<String, Object> words, LetterValues values) {
    return switch (part.word()) {
      case "title" -> new LetterBlock.Title(says.say(kind + ".title", words));
      case "text" -> new LetterBlock.Text(says.say(kind + "." + part.name(), words));
      case "choice" -> new LetterBlock.Text(says.say(kind + "." + part.name() + "." + words.get(part.names().get(1)), words));
      case "code" -> new LetterBlock.Code(String.valueOf(words.get("code")));
      case "items" -> new LetterBlock.Items(values.lines().stream().map(LetterPress::counted).toList());
      case "bill" -> bill(says, values);
      case "each" -> new LetterBlock.Items(values.lists().getOrDefault(part.name(), List.of()).stream()
          .map(one -> new LetterBlock.Piece(UserText.line(String.valueOf(one.get("title"))), says.say(kind + "." + part.name(), one)))
          .toList());
      case "progress" -> new LetterBlock.Progress(STAGES.stream().map(stage -> says.say("stage." + stage, Map.of())).toList(),
          STAGES.indexOf(part.name()) + 1);
      case "facts" -> new LetterBlock.Facts(part.names().stream().filter(words::containsKey)
          .map(name -> new LetterBlock.Fact(says.say("fact." + name, Map.of()), fact(says, Objects.requireNonNull(words.get(name)))))
          .toList());
      case "button" -> new LetterBlock.Button(says.say(kind + "." + part.name(), words), link(values.links(), part.name()));
      default -> throw new IllegalArgumentException("the outline of " + kind + " has the unknown part \"" + part.word() + "\"");
    };
  }

  private static LetterBlock.Piece counted(Line line) {
    return new LetterBlock.Piece(line.count() + " × " + UserText.line(line.title()), UserText.line(line.label()));
  }

  /** Days and numbers have a format of their own; everything else is a text. */
  private static String fact(LetterTexts says, Object value) {
    return switch (value) {
      case Instant day -> says.say("format.day", Map.of("day", day));
      case Integer count -> says.say("format.points", Map.of("count", count));
      default -> UserText.line(String.valueOf(value));
    };
  }

  private static LetterBlock.Bill bill(LetterTexts says, LetterValues values) {
    var items = new ArrayList<LetterBlock.Item>();
    for (var line : values.lines()) {
      items.add(new LetterBlock.Item(UserText.line(line.title()),
          says.say("bill.pieces", Map.of("label", line.label(), "count", line.count())), says.money(Objects.requireNonNull(line.price()))));
    }
    values.shipping().ifPresent(price -> items.add(new LetterBlock.Item(says.say("bill.shipping", Map.of()), "", says.money(price))));
    return new LetterBlock.Bill(items, says.say("bill.total", Map.of()), says.money(values.total().orElseThrow()));
  }

  /** The first line, and how many more there are: {@code 2 × Rain Fox (Black / M) and 1 more}. */
  private static String contents(LetterTexts says, List<Line> lines) {
    var first = lines.getFirst();
    var counted = (first.count() == 1 ? "" : first.count() + " × ") + UserText.line(first.title()) + " (" + UserText.line(first.label())
        + ")";
    return says.say("contents", Map.of("first", counted, "more", lines.size() - 1));
  }

  private static Letter.Foot foot(LetterTexts says, String audience, Map<String, String> links) {
    var shown = new ArrayList<LetterBlock.Button>();
    for (var name : List.of("unsubscribe", "preferences")) {
      var url = links.get(name);
      if (url != null) {
        shown.add(new LetterBlock.Button(says.say("foot." + name, Map.of()), url));
      }
    }
    return new Letter.Foot(says.say("motto", Map.of()), says.say("foot." + audience, Map.of()), shown);
  }

  private static String link(Map<String, String> links, String name) {
    var url = links.get(name);
    if (url == null) {
      throw new IllegalArgumentException("the letter needs the link \"" + name + "\"");
    }
    return url;
  }

  /** A part of an outline: {@code facts order wallet}. */
  private record Part(String word, List<String> names) {

    static List<Part> list(String outline) {
      return Arrays.stream(outline.split(";")).map(part -> List.of(part.strip().split(" +")))
          .map(words -> new Part(words.getFirst(), words.subList(1, words.size()))).toList();
    }

    String name() {
      return names.getFirst();
    }
  }
}
