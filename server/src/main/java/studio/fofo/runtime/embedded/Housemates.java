package studio.fofo.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * The processes that share one {@code FOFO_HOME}: each holds a shared lock on a file; services are started under another, exclusive lock;
 * the last process stops them. Locks are released with their process, so {@code kill -9} leaves no stale count.
 */
final class Housemates {

  private final FileChannel presence;
  private final FileChannel door;
  private FileLock here;

  private Housemates(FileChannel presence, FileChannel door, FileLock here) {
    this.presence = presence;
    this.door = door;
    this.here = here;
  }

  static Housemates enter(FofoHome home) {
    var folder = home.folder("services");
    try {
      var presence = open(folder.resolve("presence.lock"));
      var door = open(folder.resolve("door.lock"));
      try (var entering = door.lock()) {
        return new Housemates(presence, door, presence.lock(0, Long.MAX_VALUE, true));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot lock files in " + folder, broken);
    }
  }

  /** Runs an action that only one process of the home may run at a time. */
  synchronized <T> T oneAtATime(Supplier<T> work) {
    try (var alone = door.lock()) {
      return work.get();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot lock the home's lock file", broken);
    }
  }

  /** Leaves, and runs the action if this process was the last. */
  synchronized void leave(Runnable whenLast) {
    try (var alone = door.lock()) {
      here.release();
      var empty = presence.tryLock();
      if (empty != null) {
        whenLast.run();
        empty.release();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot lock the home's lock file", broken);
    }
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
