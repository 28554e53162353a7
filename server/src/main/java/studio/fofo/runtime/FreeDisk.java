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
 * Keeps free space on the disk of {@code FOFO_HOME}: below {@code fofo.disk.floor} nothing new is accepted or painted, so that the rest is
 * left for existing commitments, above all paid orders. Below {@code fofo.disk.reserve} these wait, too: a database on a full disk stops
 * working. Free space is read on each call, which takes microseconds.
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

  /** Free bytes on the disk. */
  @FunctionalInterface
  public interface Free {

    long bytes() throws IOException;
  }

  @Autowired
  FreeDisk(Environment environment, DiskSettings settings) {
    this(under(FofoHome.of(environment)), settings.floor(), settings.reserve());
  }

  /** @param reserve capped at the floor */
  public FreeDisk(Free free, DataSize floor, DataSize reserve) {
    this.free = free;
    this.floor = floor;
    this.reserve = reserve.compareTo(floor) < 0 ? reserve : floor;
  }

  /** Whether new work may start. */

  public boolean hasRoom() {
    var bytes = bytes();
    var room = bytes >= floor.toBytes();
    if (room != hadRoom) {
      hadRoom = room;
      LOG.warn(
          room ? "the disk has enough free space again freeMb={} floorMb={}"
              : "the disk is nearly full, nothing new is accepted: free some space freeMb={} floorMb={}",
          DataSize.ofBytes(bytes).toMegabytes(), floor.toMegabytes());
    }
    return room;
  }

  /** Whether paid orders may be produced. */
  public boolean hasRoomForPaidWork() {
    return bytes() >= reserve.toBytes();
  }

  /** @throws Refusal {@code DISK_NEARLY_FULL} */
  public void requireRoom() {
    if (!hasRoom()) {
      throw Refusal.until(HttpErrors.DISK_NEARLY_FULL,
          "the studio's disk is nearly full, so it accepts no new pictures and products until its operator frees space; "
              + "paid orders are not affected. Try again later",
          UNTIL_LOOKED_AT);
    }
  }

  @Override
  public String name() {
    return "disk";
  }

  /** None: existing commitments continue. */
  @Override
  public Optional<String> problem() {
    return Optional.empty();
  }

  @Override
  public Optional<String> warning() {
    return hasRoom() ? Optional.empty()
        : Optional.of("nearly full: " + DataSize.ofBytes(bytes()).toMegabytes() + " MB free, less than fofo.disk.floor ("
            + floor.toMegabytes() + " MB), so nothing new is accepted"
            + (hasRoomForPaidWork() ? "" : " and print files of paid orders wait") + "; free some space");
  }

  private long bytes() {
    try {
      return free.bytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the free disk space", broken);
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
