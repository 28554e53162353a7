package studio.fofo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Recipients as they are sealed. */
class RecipientTest {

  private static final String ADDRESS = """
      {"name":"Ada","line1":"Ring 1","line2":null,"city":"Vienna","region":null,"postalCode":"1010","country":"AT"}""";

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void readsThoseFromBeforeGifts() {
    var old = json.readValue("{\"email\":\"ada@example.org\",\"address\":" + ADDRESS + "}", Recipient.class);
    assertThat(old.gift()).isEmpty();
    assertThat(old.address().city()).isEqualTo("Vienna");
  }

  @Test
  void keepsGiftsAndPrintsNothingOfThem() {
    var one = json.readValue("{\"email\":\"ada@example.org\",\"address\":" + ADDRESS + "}", Recipient.class);
    var given = new Recipient(one.email(), one.address(), Optional.of(new Gift("Happy birthday")));
    assertThat(json.readValue(json.writeValueAsString(given), Recipient.class)).isEqualTo(given);
    assertThat(given.toString() + given.gift()).doesNotContain("birthday", "ada");
  }
}
