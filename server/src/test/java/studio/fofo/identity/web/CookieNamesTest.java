package studio.fofo.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CookieNamesTest {

  private static final byte[] KEY = new byte[32];
  private static final byte[] OTHER_KEY = {1};

  /** Browsers send the cookies of one port to all others of the host. */
  @Test
  void differFromOtherStudiosAndFromACopyOnAnotherPort() {
    assertThat(Stream.of(
        new CookieNames(KEY, "http://localhost:8080"), new CookieNames(KEY, "http://localhost:8081"),
        new CookieNames(OTHER_KEY, "http://localhost:8080"))
        .flatMap(names -> Stream.of("fofo_refresh_", "fofo_pictures_", "fofo_browser_").map(names::of)))
        .doesNotHaveDuplicates().allMatch(name -> name.matches("fofo_[a-z]+_[0-9a-f]{12}"));
  }

  @Test
  void stayTheSameForOneStudio() {
    assertThat(new CookieNames(KEY, "http://localhost:8080").of("fofo_refresh_"))
        .isEqualTo(new CookieNames(KEY.clone(), "http://localhost:8080").of("fofo_refresh_"));
  }
}
