package studio.fofo.fulfilment.carriers.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersTest {

  private static final Carriers CARRIERS = Carriers.known();

  @ParameterizedTest
  @CsvSource({
      "FOFO-7K3M-9Q2X-4H8T, fofo-courier", "9405803699300124287899, usps", "9505 5110 6960 5048 6006 24, usps",
      "420221539101026837331000039521, usps", "4201002334249200190132607600833457, usps", "7112 3456 7891 2345 6787, usps",
      "1Z879E930346834440, ups", "1z879e930346834440, ups", "986578788855, fedex", "9611020987654312345672, fedex",
      "1001921334250001000300779017972697, fedex", "61299998820821171811, fedex", "3318810025, dhl-express", "JJD0099999999, dhl-express",
      "GM2951173225174494, dhl-ecommerce", "00 81827 0998 0000 0200 33 350 276 C, dpd", "0073938000549297, canada-post",
      "RB123456785GB, royal-mail", "RR123456785CN, post-cn", "LX473124829DE, deutsche-post", "CP473124829LV, latvijas-pasts",
      "EE473124829US, usps", "3SABCD1234567, postnl", "6A12345678901, la-poste", "H01AAA0123456789, evri",
      "1000123456789012345678, austrian-post", "99.00.123456.12345678, swiss-post"})
  void recognisesANumber(String number, String code) {
    assertThat(CARRIERS.of(number)).isNotEmpty();
    assertThat(CARRIERS.of(number).getFirst().carrier().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"1Z879E930346834441", "RR123456786CN", "RR123456785XX", "9405803699300124287898", "RR12345678CN", "FOFO-7K3M-9Q2X", "''",
      "hello"})
  void recognisesNoDamagedNumber(String number) {
    assertThat(CARRIERS.of(number)).isEmpty();
  }

  /** Damaged in each place by each other digit: what is recognised then is another carrier's number. */
  @Test
  void findsADamagedDigitOfAUspsAndAnS10Number() {
    for (var number : List.of("9405803699300124287899", "RR473124829CN")) {
      var good = CARRIERS.of(number).getFirst().carrier();
      for (var place = 2; place < number.length() - 2; place++) {
        for (var digit = '0'; digit <= '9'; digit++) {
          if (digit != number.charAt(place)) {
            var damaged = number.substring(0, place) + digit + number.substring(place + 1);
            assertThat(CARRIERS.of(damaged)).as(damaged).extracting(Candidate::carrier).doesNotContain(good);
          }
        }
      }
    }
  }

  @Test
  void recognisesNumbersMadeByTheAlgorithms() {
    var random = new Random(7);
    for (var count = 0; count < 200; count++) {
      assertThat(best("1Z" + digits(random, 15), CheckDigit.UPS_1Z, 2)).isEqualTo("ups");
      assertThat(best("94" + digits(random, 19), CheckDigit.GS1_MOD_10, 0)).isEqualTo("usps");
      var serial = digits(random, 8);
      assertThat(CARRIERS.of("UA" + serial + CheckDigit.S10_MOD_11.of(serial) + "AT").getFirst().carrier().code())
          .isEqualTo("austrian-post");
      var waybill = digits(random, 9);
      assertThat(CARRIERS.of(waybill + CheckDigit.MOD_7.of(waybill))).extracting(found -> found.carrier().code()).contains("dhl-express");
    }
  }

  @Test
  void ranksSeveralCandidatesAndDecidesForNoneOfThemWithoutAName() {
    var ambiguous = "986578788855".substring(0, 11);
    var twelve = IntStream.range(0, 1000).mapToObj(count -> String.valueOf(20_000_000_000L + count * 7919L))
        .filter(payload -> CheckDigit.FEDEX_MOD_11.of(payload) == CheckDigit.IDENTCODE_4_9.of(payload))
        .map(payload -> payload + CheckDigit.FEDEX_MOD_11.of(payload)).findFirst().orElseThrow();
    assertThat(CARRIERS.of(twelve)).extracting(found -> found.carrier().code()).containsExactly("fedex", "deutsche-post", "gls");
    assertThat(CARRIERS.of("", Optional.of(twelve))).isEmpty();
    assertThat(CARRIERS.of("GLS Germany", Optional.of(twelve))).map(Carrier::code).contains("gls");
    assertThat(CARRIERS.of("", Optional.of(ambiguous))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"USPS, usps", "DHL_EXPRESS, dhl-express", "DHL eCommerce, dhl-ecommerce", "Royal Mail, royal-mail", "Post AT, austrian-post",
      "oesterreichische post, austrian-post", "FOFO Courier, fofo-courier", "colissimo, la-poste"})
  void knowsWhatSuppliersCallThem(String name, String code) {
    assertThat(CARRIERS.named(name)).map(Carrier::code).contains(code);
  }

  @Test
  void trustsTheNumberOverTheNameOnlyIfItIsCertainlyAnothers() {
    assertThat(CARRIERS.of("FedEx", Optional.of("1Z879E930346834440"))).map(Carrier::code).contains("ups");
    assertThat(CARRIERS.of("FedEx", Optional.of("9261292700768711948021"))).map(Carrier::code).contains("fedex");
    assertThat(CARRIERS.of("USPS", Optional.of("A-NEW-FORM-1"))).map(Carrier::code).contains("usps");
    assertThat(CARRIERS.of("Asendia", Optional.empty())).map(Carrier::code).contains("asendia");
    assertThat(CARRIERS.of("Some Courier", Optional.of("hello"))).isEmpty();
  }

  @Test
  void hasATableWithoutContradictions() {
    assertThat(CARRIERS.all()).extracting(Carrier::code).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    assertThat(CARRIERS.all()).allSatisfy(carrier -> {
      assertThat(CARRIERS.named(carrier.name())).contains(carrier);
      assertThat(carrier.aliases()).allSatisfy(alias -> assertThat(CARRIERS.named(alias)).contains(carrier));
      assertThat(CARRIERS.byCode(carrier.code())).contains(carrier);
      carrier.page("RR123456785CN").ifPresent(page -> assertThat(TrackingLinks.checked(carrier, page.toString())).as(carrier.code())
          .contains(page));
    });
    assertThat(CARRIERS.byCode("post-cn")).map(Carrier::name).contains("Post (China)");
  }

  /** No pattern takes long for a hostile number. */
  @Test
  void refusesLongNumbersAtOnce() {
    assertThat(CARRIERS.of("1".repeat(100_000))).isEmpty();
    assertThat(Pattern.matches("[A-Z0-9]*", Carriers.plain(" a-b.c "))).isTrue();
  }

  private static String best(String start, CheckDigit check, int from) {
    return CARRIERS.of(start + check.of(start.substring(from))).getFirst().carrier().code();
  }

  private static String digits(Random random, int count) {
    return IntStream.range(0, count).mapToObj(place -> String.valueOf(random.nextInt(10))).collect(Collectors.joining());
  }
}
