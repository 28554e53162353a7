package studio.fofo.payment.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Seeded;
import studio.fofo.testing.TypedDataVectors;

class CheckoutTest {

  @Test
  void signsTheStructThatTheContractsKnow() {
    assertThat(Checkout.QUOTE_TYPE).isEqualTo(TypedDataVectors.type("Quote"));
  }

  @Test
  void encodesAnOrdersIdInOneWordAndDecodesIt() {
    Seeded.times(100, random -> {
      var id = TypeId.next("order").toString().substring(0, random.nextInt(1, 33));
      assertThat(Checkout.word(id)).hasSize(32);
      assertThat(Checkout.orderId(Checkout.word(id))).isEqualTo(id);
    });
    assertThatThrownBy(() -> Checkout.word("x".repeat(33))).hasMessageContaining("33 bytes");
    assertThatThrownBy(() -> Checkout.word("")).hasMessageContaining("0 bytes");
  }
}
