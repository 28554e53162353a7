package studio.fofo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.kernel.Refusal;

/** Text of bodies, before anybody else reads it. */
class FieldChecksTest {

  @Test
  void refusesTextThatMayNotBeShown() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    check.text("title", "Fox", 1, 100);
    check.lines("description", "A poster.\nSieg heil", 0, 100);
    var refusal = refusal(check);
    assertThat(refusal.code()).isEqualTo(HttpErrors.TEXT_REFUSED);
    assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("description");
    assertThat(refusal).hasMessageContaining("hatred").hasMessageNotContaining("Sieg");
  }

  @Test
  void readsAllFieldsTogether() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    check.text("title", "kids", 1, 100);
    check.lines("description", "naked", 0, 100);
    assertThat(refusal(check).errors()).singleElement()
        .satisfies(error -> assertThat(error.message()).startsWith("together with the other fields reads as sexual content with minors"));
  }

  @Test
  void tellsEverythingElseThatIsWrongToo() {
    var check = new FieldChecks(HttpErrors.BODY_INVALID);
    check.text("title", "", 1, 100);
    check.text("name", "h1tler", 1, 100);
    assertThat(refusal(check).errors()).extracting(FieldError::field).containsExactly("title", "name");
  }

  @Test
  void leavesAddressesAlone() {
    var check = FieldChecks.ofPrivateText(HttpErrors.BODY_INVALID);
    assertThat(check.text("line1", "Hitlersberg 3", 1, 100)).isEqualTo("Hitlersberg 3");
    check.text("name", "Emma Naked", 1, 100);
    check.done();
  }

  private static Refusal refusal(FieldChecks check) {
    return catchThrowableOfType(Refusal.class, check::done);
  }
}
