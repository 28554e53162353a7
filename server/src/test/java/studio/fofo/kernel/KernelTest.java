package studio.fofo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.Seeded;

class KernelTest {

  @Test
  void encodesTheSpecificationsExample() {
    var id = new TypeId("prefix", UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
    assertThat(id).hasToString("prefix_01h455vb4pex5vsknk084sn02q");
    assertThat(TypeId.parse("prefix", "prefix_01h455vb4pex5vsknk084sn02q")).isEqualTo(id);
  }

  @Test
  void decodesEveryIdThatItEncodes() {
    Seeded.times(2_000, random -> {
      var id = new TypeId("order", new UUID(random.nextLong(), random.nextLong()));
      assertThat(TypeId.parse("order", id.toString())).isEqualTo(id);
    });
  }

  @Test
  void refusesMalformedIds() {
    Stream.of("", "order", "order_", "user_01h455vb4pex5vsknk084sn02q", "order_81h455vb4pex5vsknk084sn02q",
        "order_01h455vb4pex5vsknk084sn02u", "order_01h455vb4pex5vsknk084sn02", "order_01H455VB4PEX5VSKNK084SN02Q")
        .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> TypeId.parse("order", text)));
    Stream.of("", "_order", "order_", "Order", "order2", "o".repeat(64))
        .forEach(prefix -> assertThatIllegalArgumentException().isThrownBy(() -> TypeId.next(prefix)));
    assertThat(TypeId.next("line_item").toString()).startsWith("line_item_");
  }

  @Test
  void createsIdsThatSortByCreationEvenIfTheClockIsSetBack() {
    var ids = Stream.generate(() -> TypeId.next("order").toString()).limit(20_000).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    var longAgo = Stream.generate(() -> new TypeId("order", TypeId.next(() -> Instant.EPOCH)).toString()).limit(1_000).toList();
    assertThat(longAgo).isSorted().doesNotHaveDuplicates();
    assertThat(ids.getLast()).isLessThan(longAgo.getFirst());
    assertThat(longAgo.getLast()).isLessThan(TypeId.next("order").toString());
    assertThat(ids.stream().map(id -> TypeId.parse("order", id).uuid())).allMatch(id -> id.version() == 7 && id.variant() == 2);
  }

  @Test
  void createsUniqueIdsOnManyThreads() {
    var ids = IntStream.range(0, 40_000).parallel().mapToObj(number -> TypeId.nextUuid()).collect(Collectors.toSet());
    assertThat(ids).hasSize(40_000);
  }

  @Test
  void refusesToMixCurrenciesOrToGoBelowZero() {
    assertThat(Money.usd(2_500)).hasToString("$25.00");
    assertThat(new Money(2_500, "CHF")).hasToString("25.00 CHF");
    assertThatIllegalArgumentException().isThrownBy(() -> Money.usd(1).plus(new Money(1, "EUR")));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.usd(1).minus(Money.usd(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Wei(BigInteger.ONE.shiftLeft(256)));
  }
}
