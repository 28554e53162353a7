package studio.fofo.chain.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the disk has space for the local chain's next state and its complete copies ({@link StateCopies}). Without space it
 * accepts no transactions, because it could not store their effects. A chain whose folder is on another machine always has space.
 */
public final class StateRoom {

  private static final Logger LOG = LoggerFactory.getLogger(StateRoom.class);
  private static final long STATES = 5;
  private static final long SPARE = 64L << 20;

  private final Path folder;
  private final Free free;
  private volatile boolean told;

  /** Free bytes on the disk of a folder. */
  @FunctionalInterface
  public interface Free {

    long of(Path folder) throws IOException;
  }

  public StateRoom(Path folder) {
    this(folder, place -> Files.getFileStore(place).getUsableSpace());
  }

  public StateRoom(Path folder, Free free) {
    this.folder = folder;
    this.free = free;
  }

  /** Why the local chain accepts no transactions at the moment; empty if it does. */
  public Optional<String> refusal() {
    var needed = SPARE + STATES * size();
    var left = left();
    if (left >= needed) {
      told = false;
      return Optional.empty();
    }
    if (!told) {
      told = true;
      LOG.error("the disk is nearly full: the local chain accepts no transactions until there is space folder={} freeMb={} neededMb={}",
          folder, left >> 20, needed >> 20);
    }
    return Optional.of(
        "the studio's disk is nearly full, so the local chain accepts no transactions until its operator frees space: nothing was sent");
  }

  private long size() {
    try {
      var state = folder.resolve("state.json");
      return Files.exists(state) ? Files.size(state) : 0;
    } catch (IOException replaced) {
      return 0;
    }
  }

  private long left() {
    try {
      return Files.exists(folder) ? free.of(folder) : Long.MAX_VALUE;
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read how much of the disk is free at " + folder, broken);
    }
  }
}
