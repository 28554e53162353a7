package studio.fofo.fulfilment.carriers.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.fofo.fulfilment.carriers.recognition.CheckDigit.FEDEX_MOD_11;
import static studio.fofo.fulfilment.carriers.recognition.CheckDigit.GS1_MOD_10;
import static studio.fofo.fulfilment.carriers.recognition.CheckDigit.IDENTCODE_4_9;
import static studio.fofo.fulfilment.carriers.recognition.CheckDigit.ISO_7064_MOD_37_36;
import static studio.fofo.fulfilment.carriers.recognition.CheckDigit.MOD_7;
import static studio.fofo.fulfilment.carriers.recognition.CheckDigit.S10_MOD_11;
import static studio.fofo.fulfilment.carriers.recognition.CheckDigit.UPS_1Z;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published examples, and what each algorithm finds: every single wrong digit and every swap of neighbours is tried. */
class CheckDigitTest {

  private static final int NUMBERS = 200;

  @ParameterizedTest
  @CsvSource({
      "GS1_MOD_10, 711234567891234567, 8, 7", "GS1_MOD_10, 940580369930012428789, '', 9", "GS1_MOD_10, 007393800054929, '', 7",
      "GS1_MOD_10, 04144176022896, '', 4", "GS1_MOD_10, 00012345000000, 002, 7",
      "UPS_1Z, 879E93034683444, '', 0", "UPS_1Z, 5R8939035756712, '', 7",
      "FEDEX_MOD_11, 98657878885, '', 5", "FEDEX_MOD_11, 47717908123, '', 0",
      "MOD_7, 331881002, '', 5", "MOD_7, 848713550, '', 6",
      "S10_MOD_11, 12345678, '', 5", "S10_MOD_11, 47312482, '', 9",
      "ISO_7064_MOD_37_36, 008182709980000020033350276, '', C", "ISO_7064_MOD_37_36, 008182709980000020045327276, '', N",
      "IDENTCODE_4_9, 56310243031, '', 3"})
  void matchesPublishedExamples(CheckDigit algorithm, String payload, String more, char expected) {
    assertThat(algorithm.of(payload + more)).isEqualTo(expected);
  }

  @Test
  void gs1FindsEveryWrongDigitAndEverySwapButOfDigitsFiveApart() {
    eachWrongDigit(21, (number, wrong, place) -> assertThat(GS1_MOD_10.of(wrong)).isNotEqualTo(GS1_MOD_10.of(number)));
    eachSwap(21, (number, wrong, place) -> assertThat(GS1_MOD_10.of(wrong) == GS1_MOD_10.of(number)).isEqualTo(apart(number, place) == 5));
  }

  @Test
  void upsFindsEverySwapAndEveryWrongDigitButFiveApartInEverySecondPlace() {
    eachWrongDigit(15, (number, wrong, place) -> assertThat(UPS_1Z.of(wrong) == UPS_1Z.of(number))
        .isEqualTo(place % 2 == 1 && Math.abs(number.charAt(place) - wrong.charAt(place)) == 5));
    eachSwap(15, (number, wrong, place) -> assertThat(UPS_1Z.of(wrong)).isNotEqualTo(UPS_1Z.of(number)));
  }

  @Test
  void dhlExpressFindsAllButDigitsSevenApart() {
    eachWrongDigit(9, (number, wrong, place) -> assertThat(MOD_7.of(wrong) == MOD_7.of(number))
        .isEqualTo(Math.abs(number.charAt(place) - wrong.charAt(place)) == 7));
    eachSwap(9, (number, wrong, place) -> assertThat(MOD_7.of(wrong) == MOD_7.of(number)).isEqualTo(apart(number, place) == 7));
  }

  @Test
  void identcodeFindsSwapsOfDigitsThatAreAnOddNumberApart() {
    eachWrongDigit(11, (number, wrong, place) -> assertThat(IDENTCODE_4_9.of(wrong) == IDENTCODE_4_9.of(number))
        .isEqualTo(place % 2 == 0 && Math.abs(number.charAt(place) - wrong.charAt(place)) == 5));
    eachSwap(11,
        (number, wrong, place) -> assertThat(IDENTCODE_4_9.of(wrong) == IDENTCODE_4_9.of(number)).isEqualTo(apart(number, place) % 2 == 0));
  }

  @Test
  void fedexAndS10FindAlmostAll() {
    assertThat(missed(FEDEX_MOD_11, 11)).isBetween(0.001, 0.03);
    assertThat(missed(S10_MOD_11, 8)).isBetween(0.001, 0.03);
  }

  @Test
  void iso7064FindsEveryWrongCharacterAndAlmostEverySwap() {
    eachWrongDigit(27, (number, wrong, place) -> assertThat(ISO_7064_MOD_37_36.of(wrong)).isNotEqualTo(ISO_7064_MOD_37_36.of(number)));
    assertThat(missed(ISO_7064_MOD_37_36, 27)).isLessThan(0.002);
  }

  /** The share of errors, of both kinds, that the algorithm does not find. */
  private static double missed(CheckDigit algorithm, int length) {
    var counts = new int[2];
    Damage count = (number, wrong, place) -> counts[algorithm.of(wrong) == algorithm.of(number) ? 1 : 0]++;
    eachWrongDigit(length, count);
    eachSwap(length, count);
    return (double) counts[1] / (counts[0] + counts[1]);
  }

  private static void eachWrongDigit(int length, Damage check) {
    numbers(length, number -> {
      for (var place = 0; place < length; place++) {
        for (var digit = '0'; digit <= '9'; digit++) {
          if (digit != number.charAt(place)) {
            check.on(number, number.substring(0, place) + digit + number.substring(place + 1), place);
          }
        }
      }
    });
  }

  private static void eachSwap(int length, Damage check) {
    numbers(length, number -> {
      for (var place = 0; place < length - 1; place++) {
        if (number.charAt(place) != number.charAt(place + 1)) {
          check.on(number,
              number.substring(0, place) + number.charAt(place + 1) + number.charAt(place) + number.substring(place + 2), place);
        }
      }
    });
  }

  private static void numbers(int length, Consumer<String> check) {
    var random = new Random(length);
    for (var count = 0; count < NUMBERS; count++) {
      check.accept(IntStream.range(0, length).mapToObj(place -> String.valueOf(random.nextInt(10))).collect(Collectors.joining()));
    }
  }

  private static int apart(String number, int place) {
    return Math.abs(number.charAt(place) - number.charAt(place + 1));
  }

  private interface Damage {
    void on(String number, String wrong, int place);
  }
}
