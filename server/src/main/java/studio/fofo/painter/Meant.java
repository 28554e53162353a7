package studio.fofo.painter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What else is drawn for words that the painter does not know: the motif nearest to what each means, as somebody else found out. It is part
 * of a request, so that the same picture can be painted again whatever is found out later.
 *
 * @param answers by words of the prompt, in lower case with single spaces; words that the painter knows are read as ever
 * @param source what the answers are from, for example a digest; empty if there are none
 */
public record Meant(Map<String, Answer> answers, String source) {

  private static final Pattern ANSWER = Pattern.compile("([\\p{L}\\p{M}\\p{N} ]+)=(\\d+) ([a-z0-9\\u00f1-]+)");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9.-]*");

  /** For prompts of words that the painter knows. */
  public static final Meant NOTHING = new Meant(Map.of(), "");

  /** A motif, and how many of it are drawn without a number in the prompt. */
  public record Answer(String motif, int usual) {}

  /** @throws IllegalArgumentException if it cannot be written as text */
  public Meant {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    answers.forEach((words, answer) -> {
      if (!ANSWER.matcher(written(words, answer)).matches()) {
        throw new IllegalArgumentException("\"" + written(words, answer) + "\" is no answer: expected words=1 motif");
      }
    });
    if (!SOURCE.matcher(source).matches()) {
      throw new IllegalArgumentException("the source \"" + source + "\" may only have small letters, digits, points and hyphens");
    }
  }

  public boolean isEmpty() {
    return answers.isEmpty();
  }

  /** For a request that is recorded as text: {@code sleuth=1 detective; hounds=3 dog @ source}; empty if there is nothing. */
  public String text() {
    List<String> parts = new ArrayList<>();
    answers.forEach((words, answer) -> parts.add(written(words, answer)));
    return parts.isEmpty() ? "" : String.join("; ", parts) + " @ " + source;
  }

  /** @throws IllegalArgumentException if it is not what {@link #text()} gave */
  public static Meant parse(String text) {
    if (text.isEmpty()) {
      return NOTHING;
    }
    int at = text.lastIndexOf(" @ ");
    if (at < 0) {
      throw new IllegalArgumentException("\"" + text + "\" does not end with \" @ \" and a source");
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String part : text.substring(0, at).split("; ")) {
      Matcher answer = ANSWER.matcher(part);
      if (!answer.matches()) {
        throw new IllegalArgumentException("\"" + part + "\" is no answer: expected words=1 motif");
      }
      answers.put(answer.group(1), new Answer(answer.group(3), Integer.parseInt(answer.group(2))));
    }
    return new Meant(answers, text.substring(at + 3));
  }

  private static String written(String words, Answer answer) {
    return words + "=" + answer.usual() + " " + answer.motif();
  }
}
