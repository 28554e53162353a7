package studio.fofo.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.kernel.Money;

class FinalityTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "12", "safe", "finalized", "safe+3", "finalized+500"})
  void isWrittenAsItIsRead(String word) {
    assertThat(Finality.of(word).word()).isEqualTo(word);
  }

  @Test
  void readsEachForm() {
    assertThat(Finality.of("12")).isEqualTo(new Finality.Depth(12));
    assertThat(Finality.of(" SAFE ")).isEqualTo(Finality.Tag.SAFE);
    assertThat(Finality.of("finalized+500")).isEqualTo(new Finality.Both(Finality.Tag.FINALIZED, new Finality.Depth(500)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "latest", "pending", "safe+", "+5", "finalized500", "5+safe", "1e3", "safe+0", "99999999", "١٢"})
  void refusesEverythingElse(String word) {
    assertThatIllegalArgumentException().isThrownBy(() -> Finality.of(word)).withMessageContaining("\"" + word + "\"");
  }

  @Test
  void asksMoreOfLargeOrders() {
    var rules = new FinalityRules(Finality.of("safe"), Finality.of("finalized"), Money.usd(25_000), Duration.ofMinutes(30));

    assertThat(rules.of(Money.usd(24_999))).isEqualTo(Finality.Tag.SAFE);
    assertThat(rules.of(Money.usd(25_000))).isEqualTo(Finality.Tag.FINALIZED);
    assertThat(rules.tags()).containsExactly(Finality.Tag.SAFE, Finality.Tag.FINALIZED);
  }
}
