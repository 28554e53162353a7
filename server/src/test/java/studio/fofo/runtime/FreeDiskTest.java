package studio.fofo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import studio.fofo.kernel.Refusal;

/** Below the floor nothing new is accepted; the process stays ready for accepted work, and reports the problem. */
class FreeDiskTest {

  private final AtomicLong free = new AtomicLong(DataSize.ofGigabytes(1).toBytes());
  private final FreeDisk disk = new FreeDisk(free::get, DataSize.ofGigabytes(1), DataSize.ofMegabytes(256));

  @Test
  void refusesBelowTheFloorOnlyAndAcceptsAgainOnceThereIsRoom() {
    assertThatCode(disk::requireRoom).doesNotThrowAnyException();
    assertThat(disk.warning()).isEmpty();
    free.decrementAndGet();
    assertThatThrownBy(disk::requireRoom).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(HttpErrors.DISK_NEARLY_FULL);
      assertThat(refusal.retryAfter()).isPresent();
    }).hasMessageContaining("paid orders are not affected");
    free.incrementAndGet();
    assertThat(disk.hasRoom()).isTrue();
  }

  @Test
  void staysReadyAndWarnsItsOperator() {
    free.set(DataSize.ofMegabytes(300).toBytes());
    assertThat(disk.problem()).isEmpty();
    assertThat(disk.warning())
        .hasValueSatisfying(warning -> assertThat(warning).contains("300 MB free", "fofo.disk.floor (1024 MB)", "free some space"));
  }

  @Test
  void keepsAReserveThatPaidWorkCannotUse() {
    free.set(DataSize.ofMegabytes(256).toBytes());
    assertThat(disk.hasRoomForPaidWork()).isTrue();
    assertThat(disk.warning()).hasValueSatisfying(warning -> assertThat(warning).doesNotContain("print files"));
    free.decrementAndGet();
    assertThat(disk.hasRoomForPaidWork()).isFalse();
    assertThat(disk.warning()).hasValueSatisfying(warning -> assertThat(warning).contains("print files of paid orders wait"));
    assertThat(new FreeDisk(() -> 100, DataSize.ofBytes(100), DataSize.ofMegabytes(256)).hasRoomForPaidWork())
        .as("a floor below the reserve").isTrue();
  }
}
