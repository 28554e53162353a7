package studio.fofo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class AddressTest {

  private static final String EIP_55 = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

  @Test
  void addsTheChecksumInAnyLetterCase() {
    assertThat(new Address(EIP_55.toLowerCase())).isEqualTo(new Address(EIP_55)).hasToString(EIP_55);
    assertThat(Address.ofWord("0x" + "0".repeat(24) + EIP_55.substring(2))).hasToString(EIP_55);
  }

  @Test
  void refusesMalformedAddresses() {
    Stream.of("", "0x", EIP_55.substring(2), EIP_55 + "0", EIP_55.replace('B', 'G'), EIP_55.replace("0x", "0X"), "0x" + "٣".repeat(40))
        .forEach(text -> assertThatIllegalArgumentException().as(text).isThrownBy(() -> new Address(text)));
  }

  @Test
  void isATextInJson() {
    var json = new JsonMapper();
    var pair = Map.of("payer", new Address(EIP_55));
    assertThat(json.writeValueAsString(pair)).isEqualTo("{\"payer\":\"" + EIP_55 + "\"}");
    assertThat(json.readValue(json.writeValueAsString(pair), new TypeReference<Map<String, Address>>() {})).isEqualTo(pair);
    assertThatExceptionOfType(DatabindException.class).isThrownBy(() -> json.readValue("\"0x12\"", Address.class))
        .withMessageContaining("0x and 40 hexadecimal digits");
  }

  @Test
  void requiresTheChecksumOfUserInput() {
    assertThat(Address.checksummed(EIP_55)).hasToString(EIP_55);
    assertThat(Address.checksummed(EIP_55).lowerCase()).isEqualTo(EIP_55.toLowerCase());
    Stream.of(EIP_55.toLowerCase(), EIP_55.replace("aAeb", "AAeb"), "0x" + EIP_55.substring(2).toUpperCase())
        .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> Address.checksummed(text)).withMessageContaining(EIP_55));
  }
}
