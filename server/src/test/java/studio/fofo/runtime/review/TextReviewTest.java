package studio.fofo.runtime.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** What is refused, and what must not be: {@code review/refused.txt} and {@code review/benign.txt}. */
class TextReviewTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

  private final TextReview review = TextReview.standard();

  static Stream<Arguments> refused() throws IOException {
    return lines("refused.txt").map(line -> line.split(" \\| ", 2))
        .map(parts -> Arguments.of(Topic.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]));
  }

  static Stream<String> benign() throws IOException {
    return lines("benign.txt");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(Topic topic, String text) {
    assertThat(review.topic(text)).as(text).contains(topic);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithinASentence(Topic topic, String text) {
    assertThat(review.topic("Watercolour of a fox, " + text + ", on warm paper")).as(text).contains(topic);
  }

  @ParameterizedTest
  @MethodSource("benign")
  void lets(String text) {
    assertThat(review.topic(text)).as(text).isEmpty();
  }

  @Test
  void keepsVowelSignsOfHindi() {
    assertThat(Folding.of("बच्चे बच्ची")).isEqualTo("बच्चे बच्ची");
    assertThat(review.topic("बच पार्क नग्न")).isEmpty();
  }

  @Test
  void namesTheTopicAndTheRemedyButNoListedWord() {
    assertThat(Arrays.stream(Topic.values()).map(Topic::message))
        .allMatch(message -> message.contains("contains") && message.contains("; "))
        .noneMatch(message -> message.matches("(?i).*(nazi|hitler|porn|nude ).*"));
  }

  @Test
  void readsALongDescriptionOfSymbols() {
    assertThat(review.topic("n.".repeat(2000) + "*!1@".repeat(500) + " ١٢" + "a\u0301".repeat(900))).isEmpty();
  }

  private static Stream<String> lines(String file) throws IOException {
    return new ClassPathResource("review/" + file).getContentAsString(StandardCharsets.UTF_8).lines()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .map(line -> ESCAPE.matcher(line).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16))));
  }
}
