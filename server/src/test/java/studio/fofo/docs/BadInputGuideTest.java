package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.runtime.web.Problems;

/** Every row of {@code docs/api/bad-input.md} names a code with its status and tests that exist. */
class BadInputGuideTest {

  private static final Path GUIDE = Path.of("../docs/api/bad-input.md");
  private static final Pattern TEST = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+)#(\\w+)`");
  private static final Pattern CODE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");
  private static final int COLUMNS = 4;

  /** The required rows, each by its beginning. */
  private static final List<String> WANTED = List.of(
      "a name of length 0 or too long", "a prompt of length 0", "a prompt too long", "an unknown style", "a price `\"NaN\"`, negative",
      "a quantity of 0", "an unknown id", "somebody else's", "a malformed shipping address", "a malformed wallet address",
      "a signature for another domain", "an expired nonce", "a used nonce", "an expired quote", "a payment short by one wei",
      "a payment twice",
      "the same chain event twice", "chain events out of order", "the same supplier's news twice", "a body of 20 MB",
      "a body in invalid UTF-8",
      "a path or query in invalid UTF-8", "a cursor from another list");

  @Test
  void coversAllRequiredCases() throws IOException {
    var inputs = rows().stream().map(Row::input).toList();
    for (var wanted : WANTED) {
      assertThat(inputs).as("a row about %s", wanted).anyMatch(input -> input.startsWith(wanted));
    }
  }

  @Test
  void namesTestsThatExist() throws Exception {
    for (var row : rows()) {
      var tests = TEST.matcher(row.tests()).results().toList();
      assertThat(tests).as(row.input()).isNotEmpty();
      for (var test : tests) {
        var type = Class.forName("studio.fofo." + test.group(1));
        assertThat(Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class)))
            .as("%s, of \"%s\"", test.group(), row.input()).anyMatch(method -> method.getName().equals(test.group(2)));
      }
    }
  }

  @Test
  void namesCodesWithTheirStatus() throws IOException {
    var codes = ErrorCodes.all();
    for (var row : rows()) {
      var status = CODE.matcher(row.answer()).results().map(match -> match.group(1)).map(name -> status(codes, name)).toList();
      assertThat(status).as(row.input()).allMatch(number -> row.status().equals(Integer.toString(number)));
      assertThat(status.isEmpty() && row.status().matches("\\d+")).as("%s has a status without a code", row.input())
          .isEqualTo(row.answer().equals("404 of its kind"));
    }
  }

  private static int status(List<ErrorCode> codes, String name) {
    return Problems.status(codes.stream().filter(code -> code.name().equals(name)).findFirst()
        .orElseThrow(() -> new AssertionError("there is no error code " + name)));
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| input"))
        .map(line -> line.substring(1, line.length() - 1).split("\\|"))
        .peek(columns -> assertThat(columns).as("%s", (Object) columns).hasSize(COLUMNS))
        .map(columns -> new Row(columns[0].strip(), columns[1].strip(), columns[2].strip(), columns[3].strip()))
        .toList();
  }

  private record Row(String input, String answer, String status, String tests) {}
}
