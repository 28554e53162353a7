package studio.fofo.chain.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.indexing.Headers.View;
import studio.fofo.chain.indexing.IndexRows.Cursor;

/** A node that lags behind is not a reorganisation. */
class ViewTest {

  private static final Cursor CURSOR = new Cursor(10, "0xa10");

  @Test
  void waitsForANodeWhoseHeadIsIndexedAlready() {
    var stale = new View(block(6, "0xa06"), Optional.empty());

    assertThat(stale.lags(CURSOR, Optional.of(block(6, "0xa06")), true)).isTrue();
    assertThat(stale.lags(CURSOR, Optional.of(block(6, "0xa06")), false)).isTrue();
  }

  @Test
  void waitsForABlockThatIsAnnouncedButMissing() {
    assertThat(new View(block(12, "0xa12"), Optional.empty()).lags(CURSOR, Optional.empty(), true)).isTrue();
  }

  @Test
  void waitsUntilAForkIsLonger() {
    var asLong = new View(block(10, "0xb10"), Optional.of(block(10, "0xb10")));
    var longer = new View(block(11, "0xb11"), Optional.of(block(10, "0xb10")));

    assertThat(new View(block(9, "0xb09"), Optional.empty()).lags(CURSOR, Optional.of(block(9, "0xa09")), false)).isTrue();
    assertThat(asLong.lags(CURSOR, Optional.of(block(10, "0xa10")), false)).isTrue();
    assertThat(longer.lags(CURSOR, Optional.empty(), false)).isFalse();
  }

  @Test
  void detectsThatTheLocalChainLostBlocks() {
    assertThat(new View(block(9, "0xb09"), Optional.empty()).lags(CURSOR, Optional.of(block(9, "0xa09")), true)).isFalse();
    assertThat(new View(block(9, "0xb09"), Optional.empty()).lags(CURSOR, Optional.empty(), true)).isFalse();
    assertThat(new View(block(10, "0xb10"), Optional.of(block(10, "0xb10"))).lags(CURSOR, Optional.of(block(10, "0xa10")), true)).isFalse();
  }

  private static BlockHeader block(long number, String hash) {
    return new BlockHeader(number, hash, "0x", Instant.EPOCH);
  }
}
