package studio.fofo.minting.reveal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.fofo.storage.Cid;

/** The drawing, as anybody can compute it. */
class DrawTest {

  private static final Cid LIST = Cid.parse("bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e");

  /** Computed by: for p in 1 2 3 4 5; do printf '%s %s %s' HASH CID $p | sha256sum | sed "s/-/$p/"; done | sort */
  @Test
  void drawsAsTheShellDoes() {
    assertThat(Draw.places("0x" + "ab".repeat(32), LIST, 5)).isEqualTo(List.of(5, 2, 4, 3, 1));
  }

  @Test
  void givesEachPlaceToOneNumber() {
    var places = Draw.places(hash(1), LIST, 4_000);
    assertThat(new HashSet<>(places)).hasSize(4_000).allMatch(place -> place >= 1 && place <= 4_000);
  }

  /** Of 6,000 drawings of three pieces, each of the six orders gets a thousand, give or take five standard deviations. */
  @Test
  void isFair() {
    var orders = IntStream.range(0, 6_000).mapToObj(index -> Draw.places(hash(index), LIST, 3)).toList();
    assertThat(orders.stream().distinct().mapToLong(order -> orders.stream().filter(order::equals).count()))
        .hasSize(6).allMatch(count -> Math.abs(count - 1_000) < 5 * 29);
  }

  @Test
  void dependsOnTheList() {
    assertThat(Draw.places(hash(1), Cid.ofRaw("other".getBytes(StandardCharsets.UTF_8)), 100))
        .isNotEqualTo(Draw.places(hash(1), LIST, 100));
  }

  private static String hash(int number) {
    return "0x%064x".formatted(number);
  }
}
