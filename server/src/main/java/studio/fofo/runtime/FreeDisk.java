package studio.fofo.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.embedded.FofoHome;

/**
 * Keeps some of the disk under {@code FOFO_HOME} free: below {@code fofo.disk.floor} nothing new is taken in or painted, so that what is
 * left serves what is promised already, paid orders above all. Below {@code fofo.disk.reserve} these wait, too: a database whose disk is
 * full serves nobody. The system is asked each time, which takes microseconds.
 */
@Component
@EnableConfigurationProperties(DiskSettings.class)
public class FreeDisk implements ReadinessCheck {

  private static final Logger LOG = LoggerFactory.getLogger(FreeDisk.class);
  private static final Duration UNTIL_LOOKED_AT = Duration.ofMinutes(5);

  private final Free free;
  private final DataSize floor;
  private final DataSize reserve;
  private volatile boolean hadRoom = true;

  /** How many bytes can be written yet. */
  @FunctionalInterface
  public interface Free {

    long bytes() throws IOException;
  }

  @Autowired
  FreeDisk(Environment environment, DiskSettings settings) {
    this(under(FofoHome.of(environment)), settings.floor(), settings.reserve());
  }

  /** @param reserve counts up to the floor */
  public FreeDisk(Free free, DataSize floor, DataSize reserve) {
    this.free = free;
    this.floor = floor;
    this.reserve = reserve.compareTo(floor) < 0 ? reserve : floor;
  }

  /** Whether something new may be begun. */

  public boolean hasRoom() {
    var bytes = bytes();
    var room = bytes >= floor.toBytes();
    if (room != hadRoom) {
      hadRoom = room;
      LOG.warn(
          room ? "the disk has room again freeMb={} floorMb={}"
              : "the disk is nearly full, so nothing new is taken in: make room freeMb={} floorMb={}",
          DataSize.ofBytes(bytes).toMegabytes(), floor.toMegabytes());
    }
    return room;
  }

  /** Whether what is paid may be made. */
  public boolean hasRoomForPaidWork() {
    return bytes() >= reserve.toBytes();
  }

  /** @throws Refusal {@code DISK_NEARLY_FULL} */
  public void requireRoom() {
    if (!hasRoom()) {
      throw Refusal.until(HttpErrors.DISK_NEARLY_FULL,
          "the studio's disk is nearly full, so it takes no new pictures and products until its operator makes room; "
              + "orders that are paid are made all the same. Try again later",
          UNTIL_LOOKED_AT);
    }
  }

  @Override
  public String name() {
    return "disk";
  }

  /** None: what is promised goes on. */
  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public Optional<String> warning() {
    return hasRoom() ? Optional.empty()
        : Optional.of("nearly full: " + DataSize.ofBytes(bytes()).toMegabytes() + " MB free, less than fofo.disk.floor ("
            + floor.toMegabytes() + " MB), so nothing new is taken in"
            + (hasRoomForPaidWork() ? "" : " and print files of paid orders wait") + "; make room");
  }

  private long bytes() {
    try {
      return free.bytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot tell how much of the disk is free", broken);
    }
  }

  private static Free under(FofoHome home) {
    return () -> {
      var path = home.path();
      while (path.getParent() != null && !Files.exists(path)) {
        path = path.getParent();
      }
      return Files.getFileStore(path).getUsableSpace();
    };
  }
}
