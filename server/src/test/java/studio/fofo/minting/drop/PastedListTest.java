package studio.fofo.minting.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.runtime.FieldChecks;

class PastedListTest {

  private static final String ADA = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final String BOB = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";

  @ParameterizedTest
  @ValueSource(strings = {
      ADA + "\n" + BOB,
      "\ufeffaddress,quantity\r\n" + ADA + "\r\n\r\n# friends\r\n" + BOB + ",\r\n",
      "\"" + ADA + "\";\n" + BOB + ";2;",
      "  " + ADA + "\t2\t5\n" + BOB + "\n" + ADA + ",2,5"})
  void readsWhatPeoplePasteAndExport(String text) {
    assertThat(read(text)).extracting(AllowPlace::account).containsExactly(new Address(ADA), new Address(BOB));
  }

  @Test
  void readsNumbersAndPricesOfSingleLines() {
    assertThat(read(ADA + ",7,1000000000000000000\n" + BOB)).containsExactly(
        new AllowPlace(new Address(ADA), 7, new BigInteger("1000000000000000000")),
        new AllowPlace(new Address(BOB), 2, BigInteger.valueOf(5)));
  }

  @Test
  void acceptsOneCaseThroughout() {
    assertThat(read(ADA.toLowerCase(Locale.ROOT) + "\n0x" + BOB.substring(2).toUpperCase(Locale.ROOT))).hasSize(2);
  }

  @Test
  void readsTheSameWhereverTheServerStands() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(read("ADDRESS\n" + ADA.toLowerCase(Locale.ROOT) + "\n0x" + BOB.substring(2).toUpperCase(Locale.ROOT))).hasSize(2);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "address", ADA + "\nvitalik.eth", ADA + "\n0x12", ADA + "\n" + ADA + ",7", ADA + ",0", ADA + ",4294967296", ADA + ",1.5",
      ADA + ",1,0x5", ADA + ",1,99999999999999999999999999999", "0x0000000000000000000000000000000000000000",
      "0x70997970C51812dc3A010C7d01b50e0d17dc79c8"})
  void refusesWhatIsNoPlace(String text) {
    var refused = catchThrowableOfType(Refusal.class, () -> read(text));

    assertThat(refused.code()).isEqualTo(MintingErrors.ALLOW_LIST_INVALID);
    assertThat(refused.errors()).extracting(Refusal.FieldError::field).containsOnly("places");
  }

  @Test
  void tellsTheFirstFaultyLinesOnly() {
    var refused = catchThrowableOfType(Refusal.class, () -> read(ADA + "\n" + "nonsense\n".repeat(5_000)));

    assertThat(refused.errors()).hasSize(21);
    assertThat(refused.errors().getFirst().message()).startsWith("line 2: \"nonsense\"");
  }

  @Test
  void takesAHundredThousandAddressesAndNoMore() {
    var all = IntStream.range(1, 100_002).mapToObj(number -> "0x%040x".formatted(number)).toList();

    assertThat(read(String.join("\n", all.subList(0, 100_000)))).hasSize(100_000);
    assertThat(catchThrowableOfType(Refusal.class, () -> read(all.stream().collect(Collectors.joining("\n")))).getMessage())
        .contains("more than 100000");
  }

  private static List<AllowPlace> read(String text) {
    var check = new FieldChecks(MintingErrors.ALLOW_LIST_INVALID);
    var places = new PastedList(check, "places", 2, BigInteger.valueOf(5)).read(text);
    check.done();
    return places;
  }
}
