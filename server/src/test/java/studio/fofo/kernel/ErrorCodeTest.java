package studio.fofo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {

  enum HouseErrors implements ErrorCode {
    @Reason(kind = Kind.GONE, meaning = "The house was pulled down.")
    HOUSE_GONE,

    /** A constant with a body has its own class. */
    @Reason(kind = Kind.LIMITED, meaning = "The house is full.")
    HOUSE_FULL {
    },

    HOUSE_UNTOLD
  }

  @Test
  void returnsItsAnnotationsValues() {
    assertThat(HouseErrors.HOUSE_GONE.kind()).isEqualTo(ErrorCode.Kind.GONE);
    assertThat(HouseErrors.HOUSE_GONE.meaning()).isEqualTo("The house was pulled down.");
    assertThat(HouseErrors.HOUSE_FULL.kind()).isEqualTo(ErrorCode.Kind.LIMITED);
  }

  @Test
  void namesAConstantWithoutAnnotation() {
    assertThatIllegalStateException().isThrownBy(HouseErrors.HOUSE_UNTOLD::kind).withMessageContaining("HOUSE_UNTOLD lacks @Reason");
  }
}
