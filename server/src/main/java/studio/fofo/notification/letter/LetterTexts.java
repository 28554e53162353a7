package studio.fofo.notification.letter;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.fofo.kernel.Money;

/**
 * The texts of one language: ICU messages in {@code letters/<language>.properties} (UTF-8), with named placeholders, plurals and dates.
 * Days are those in UTC.
 */
public final class LetterTexts {

  private static final String FOLDER = "/letters/";

  private final LetterLanguage language;
  private final Map<String, String> patterns;

  private LetterTexts(LetterLanguage language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = patterns;
  }

  static LetterTexts of(LetterLanguage language) {
    return new LetterTexts(language, file(language.tag()));
  }

  /** The properties of a file of the folder. */
  static Map<String, String> file(String name) {
    var path = FOLDER + name + ".properties";
    try (var stream = Objects.requireNonNull(LetterTexts.class.getResourceAsStream(path), path)) {
      var read = new Properties();
      read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return read.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + path, broken);
    }
  }

  Set<String> keys() {
    return patterns.keySet();
  }

  /** The names of a text's placeholders. */
  Set<String> placeholders(String key) {
    var pattern = new MessagePattern(pattern(key));
    return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME).map(pattern::getSubstring)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A text with its values.
   *
   * @throws IllegalArgumentException if there is no such text, or a value that it names is missing
   */
  String say(String key, Map<String, Object> words) {
    var message = message(key);
    var values = new HashMap<String, Object>();
    for (var name : placeholders(key)) {
      var value = words.get(name);
      if (value == null) {
        throw new IllegalArgumentException("the text " + key + " (" + language.tag() + ") needs the value \"" + name + "\"");
      }
      values.put(name, formatted(value));
    }
    return message.format(values);
  }

  /** As this language writes it: {@code 25,00 $}. */
  String money(Money money) {
    var format = NumberFormat.getCurrencyInstance(language.locale());
    format.setCurrency(Currency.getInstance(money.currency()));
    return format.format(BigDecimal.valueOf(money.minor(), 2));
  }

  private Object formatted(Object value) {
    return switch (value) {
      case Money money -> money(money);
      case Instant at -> Date.from(at);
      case String text -> UserText.line(text);
      default -> value;
    };
  }

  private MessageFormat message(String key) {
    var message = new MessageFormat(pattern(key), language.locale());
    for (var format : message.getFormats()) {
      if (format instanceof DateFormat days) {
        days.setTimeZone(TimeZone.getTimeZone("UTC"));
      }
    }
    return message;
  }

  private String pattern(String key) {
    var pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("there is no text " + key + " in letters/" + language.tag() + ".properties");
    }
    return pattern;
  }
}
