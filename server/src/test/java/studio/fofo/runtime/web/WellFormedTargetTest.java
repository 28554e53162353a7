package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTargetTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "/api/v1/products", "q=fox", "q=caf%C3%A9", "q=%F0%9F%A6%8A&x=%20", "q=fox+den"})
  void acceptsUtf8(String encoded) {
    assertThat(WellFormedTarget.isUtf8(encoded)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%FF", "q=caf%E9", "q=%C3", "q=%C0%80", "q=%ED%A0%80", "q=%", "q=%4", "q=%zz", "q=%-1", "q=%+1", "q=%F0%9F%A6"})
  void refusesInvalidUtf8(String encoded) {
    assertThat(WellFormedTarget.isUtf8(encoded)).isFalse();
  }
}
