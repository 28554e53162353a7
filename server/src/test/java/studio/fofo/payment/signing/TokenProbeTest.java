package studio.fofo.payment.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.CallTrials.Outcome;
import studio.fofo.chain.CallTrials;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.signing.Abilities.Ability;

/** Tokens that are not what they say. One that is, is tried on the local chain by {@link SignedPaymentsTest}. */
class TokenProbeTest {

  private static final long CHAIN = 31_337;
  private static final Address TOKEN = new Address("0x" + "a5".repeat(20));
  private static final Address CHECKOUT = new Address("0x" + "c0".repeat(20));
  private static final String NAME = "0x06fdde03";
  private static final String SEPARATOR = "0x3644e515";
  private static final String HONEST = hex(TypedData.domain("Coin", "1", CHAIN, TOKEN));

  @Test
  void believesNoTokenThatTakesEverySignature() {
    assertThat(probe(Map.of(NAME, text("Coin"), SEPARATOR, "0x" + HONEST), any -> new Outcome.Returns("0x"))).isEqualTo(nothing());
  }

  @Test
  void believesNoTokenThatTakesNoSignature() {
    assertThat(probe(Map.of(NAME, text("Coin"), SEPARATOR, "0x" + HONEST), any -> new Outcome.Refused("no"))).isEqualTo(nothing());
  }

  @Test
  void believesNoTokenWhoseDomainIsUnknown() {
    assertThat(probe(Map.of(NAME, text("Coin"), SEPARATOR, "0x" + "11".repeat(32)), any -> new Outcome.Returns("0x"))).isEqualTo(nothing());
  }

  @Test
  void survivesAnswersThatMeanNothing() {
    assertThat(probe(Map.of(NAME, "0x01", SEPARATOR, "0x"), any -> new Outcome.Returns("0xff"))).isEqualTo(nothing());
  }

  @Test
  void knowsNothingWhileNoNodeResponds() {
    CallTrials silent = (chainId, sender, to, data) -> {
      throw new Refusal(ChainErrors.CHAIN_UNAVAILABLE, "no node responds");
    };
    var earlier = new Abilities(Optional.empty(), Ability.YES, Ability.NO, Ability.YES);

    var found = new TokenProbe(silent).probe(CHAIN, TOKEN, CHECKOUT);

    assertThat(found).isEqualTo(Abilities.UNKNOWN);
    assertThat(found.or(earlier)).as("absence is not proof").isEqualTo(earlier);
  }

  private static Abilities probe(Map<String, String> answers, Function<String, Outcome> otherwise) {
    CallTrials trials = (chainId, sender, to, data) -> {
      var answer = answers.get(data.substring(0, 10));
      if (answer != null && to.equals(TOKEN)) {
        return new Outcome.Returns(answer);
      }
      return to.equals(TOKEN) ? otherwise.apply(data) : new Outcome.Returns("0x");
    };
    return new TokenProbe(trials).probe(CHAIN, TOKEN, CHECKOUT);
  }

  private static Abilities nothing() {
    return new Abilities(Optional.empty(), Ability.NO, Ability.NO, Ability.NO);
  }

  private static String text(String text) {
    var bytes = hex(text.getBytes(StandardCharsets.UTF_8));
    return "0x" + "0".repeat(62) + "20" + "0".repeat(63) + text.length() + bytes + "0".repeat(64 - bytes.length());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
