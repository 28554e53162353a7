package studio.fofo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.Seeded;

class KernelTest {

  @Test
  void spellsTheSpecificationsExample() {
    var id = new TypeId("prefix", UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    assertThat(id).hasToString("prefix_01h455vb4pex5vsknk084sn02q");
    assertThat(TypeId.parse("prefix", "prefix_01h455vb4pex5vsknk084sn02q")).isEqualTo(id);
  }

  @Test
  void readsBackEveryIdItSpells() {
    Seeded.times(2_000, random -> {
      var id = new TypeId("order", new UUID(random.nextLong(), random.nextLong()));
      assertThat(TypeId.parse("order", id.toString())).isEqualTo(id);
    });
  }

  @Test
  void refusesWhatIsNoId() {
    Stream.of("", "order", "order_", "user_01h455vb4pex5vsknk084sn02q", "order_81h455vb4pex5vsknk084sn02q",
            "order_01h455vb4pex5vsknk084sn02u", "order_01h455vb4pex5vsknk084sn02", "order_01H455VB4PEX5VSKNK084SN02Q")
        .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> TypeId.parse("order", text)));
    Stream.of("", "_order", "order_", "Order", "order2", "o".repeat(64))
        .forEach(prefix -> assertThatIllegalArgumentException().isThrownBy(() -> TypeId.next(prefix)));
    assertThat(TypeId.next("line_item").toString()).startsWith("line_item_");
  }

  @Test
  void moneyRefusesToMixOrToGoBelowZero() {
    assertThat(Money.usd(2_500)).hasToString("25.00 USD");
    assertThatIllegalArgumentException().isThrownBy(() -> Money.usd(1).plus(new Money(1, "EUR")));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.usd(1).minus(Money.usd(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Wei(BigInteger.ONE.shiftLeft(256)));
  }
}
