package studio.fofo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.kernel.Refusal;

/** Checks of texts in bodies. */
class FieldChecksTest {

  @Test
  void refusesTextThatMayNotBeShown() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    check.text("title", "Fox", 1, 100);
    check.lines("description", "A poster.\nSieg heil", 0, 100);
    var refusal = refusal(check);
    assertThat(refusal.code()).isEqualTo(HttpErrors.TEXT_REFUSED);
    assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("description");
    assertThat(refusal).hasMessageContaining("hate").hasMessageNotContaining("Sieg");
  }

  @Test
  void readsAllFieldsTogether() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    check.text("title", "kids", 1, 100);
    check.lines("description", "naked", 0, 100);
    assertThat(refusal(check).errors()).singleElement()
        .satisfies(error -> assertThat(error.message())
            .startsWith("together with the other fields contains sexual content involving minors"));
  }

  @Test
  void reportsAllOtherErrorsToo() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    check.text("title", "", 1, 100);
    check.text("name", "h1tler", 1, 100);
    assertThat(refusal(check).errors()).extracting(FieldError::field).containsExactly("title", "name");
  }

  @Test
  void doesNotReviewAddresses() {
    var check = FieldChecks.ofPrivateText(HttpErrors.BODY_INVALID);
    assertThat(check.text("line1", "Hitlersberg 3", 1, 100)).isEqualTo("Hitlersberg 3");
    check.text("name", "Emma Naked", 1, 100);
    check.done();
  }

  @Test
  void refusesFractionsAndNumbersOutOfRange() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    assertThat(check.number("most", 4L, 1, 4)).isEqualTo(4);
    assertThat(check.number("exact", new BigDecimal("3.00"), 1, 4)).isEqualTo(3);
    check.number("missing", null, 1, 4);
    check.number("half", new BigDecimal("2.5"), 1, 4);
    check.number("huge", new BigDecimal("1e999999"), 1, 4);
    check.number("tiny", new BigDecimal("1e-999999"), 0, 4);
    check.number("less", 0, 1, 4);
    assertThat(refusal(check).errors()).extracting(error -> error.field() + " " + error.message()).containsExactly(
        "missing is missing, expected 1 to 4", "half is 2.5, expected a whole number from 1 to 4", "huge is 1E+999999, expected 1 to 4",
        "tiny is 1E-999999, expected a whole number from 0 to 4", "less is 0, expected 1 to 4");
  }

  @Test
  void reportsOtherRefusalsUnderTheFirstCode() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    assertThat(check.<String>read(() -> {
      throw Refusal.of(HttpErrors.CURSOR_INVALID, "from", "is torn");
    })).isNull();
    assertThat(check.read(() -> "whole")).isEqualTo("whole");
    check.present("signature", null);
    check.oneOf("colour", "b".repeat(80), word -> Optional.empty(), "red, green");
    assertThat(refusal(check).code()).isEqualTo(HttpErrors.CURSOR_INVALID);
    assertThat(refusal(check).errors()).extracting(error -> error.field() + " " + error.message()).containsExactly(
        "from is torn", "signature is missing", "colour is \"" + "b".repeat(60) + "…\", expected one of red, green");
  }

  @Test
  void passesOnARefusalWithoutFields() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    assertThatThrownBy(() -> check.read(() -> {
      throw new Refusal(HttpErrors.DISK_NEARLY_FULL, "the disk is full");
    })).hasMessage("the disk is full");
  }

  private static Refusal refusal(FieldChecks check) {
    return catchThrowableOfType(Refusal.class, check::done);
  }
}
