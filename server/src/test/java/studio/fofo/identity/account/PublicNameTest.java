package studio.fofo.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.kernel.Refusal;

/** Valid and invalid public names. */
class PublicNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "  Ada Lovelace ", "Zoë & the Foxes", "北斎", "0xAda", "studio 54"})
  void acceptsNamesThatPeopleUse(String text) {
    assertThat(PublicName.parse(text)).contains(new PublicName(text.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", " ", "two\nlines", "ada@example.org", "write me: ada@example.org", "0x7099…79C8",
      "0x70997970C51812dc3A010C7d01b50e0d",
      "FOFO", "F.O.F.O. Studio", "Admin", "Ada\u202e", "12345678901234567890123456789012345678901"})
  void refusesInvalidAndReservedNames(String text) {
    assertThatThrownBy(() -> PublicName.parse(text)).isInstanceOf(Refusal.class).hasMessageContaining("name ");
  }

  @Test
  void treatsAnEmptyNameAsNone() {
    assertThat(PublicName.parse(null)).isEmpty();
    assertThat(PublicName.parse("")).isEmpty();
  }
}
