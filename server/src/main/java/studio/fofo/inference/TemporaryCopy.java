package studio.fofo.inference;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file beside a model that exists while the model is opened. A lock on a second file says that its process lives, so that the copies of
 * killed processes can be told from those in use.
 */
public final class TemporaryCopy implements AutoCloseable {

  private static final String NAME = ".replaced-";
  private static final String COPY = ".onnx";
  private static final String LOCK = ".lock";
  /** The locks of this process. It must never open them twice: closing a file releases all locks that its process has on it. */
  private static final Set<Path> OWN = new HashSet<>();

  private final Path lock;
  private final FileChannel held;

  private TemporaryCopy(Path lock, FileChannel held) {
    this.lock = lock;
    this.held = held;
  }

  /** An empty one; deletes those that killed processes left in the folder. */
  static TemporaryCopy in(Path folder) throws IOException {
    synchronized (OWN) {
      deleteLeftOver(folder);
      while (true) {
        var lock = Files.createTempFile(folder, NAME, LOCK);
        var held = locked(lock);
        if (held != null) {
          OWN.add(lock.toAbsolutePath());
          var copy = new TemporaryCopy(lock, held);
          Files.createFile(copy.path());
          return copy;
        }
      }
    }
  }

  /** Null if another process took it for a leftover. */
  private static @Nullable FileChannel locked(Path lock) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(lock, StandardOpenOption.WRITE);
    } catch (NoSuchFileException deleted) {
      return null;
    }
    if (channel.tryLock() != null && Files.exists(lock)) {
      return channel;
    }
    channel.close();
    return null;
  }

  Path path() {
    return copyOf(lock);
  }

  private static Path copyOf(Path lock) {
    return sibling(lock, LOCK, COPY);
  }

  private static Path sibling(Path file, String ending, String other) {
    var name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
  }

  @Override
  public void close() throws IOException {
    synchronized (OWN) {
      Files.deleteIfExists(path());
      Files.deleteIfExists(lock);
      held.close();
      OWN.remove(lock.toAbsolutePath());
    }
  }

  /**
   * Deletes the copies in a folder whose processes have ended.
   *
   * @return how many there were
   */
  public static int deleteLeftOver(Path folder) throws IOException {
    var deleted = 0;
    synchronized (OWN) {
      try (var files = Files.newDirectoryStream(folder, NAME + "*")) {
        for (var file : files) {
          if (file.toString().endsWith(LOCK)) {
            deleted += deletedIfEnded(file);
          } else if (file.toString().endsWith(COPY) && !Files.exists(sibling(file, COPY, LOCK)) && Files.deleteIfExists(file)) {
            // of a version without locks
            deleted++;
          }
        }
      }
    }
    return deleted;
  }

  private static int deletedIfEnded(Path lock) throws IOException {
    if (OWN.contains(lock.toAbsolutePath())) {
      return 0;
    }
    var ended = locked(lock);
    if (ended == null) {
      return 0;
    }
    try (ended) {
      var deleted = Files.deleteIfExists(copyOf(lock));
      Files.deleteIfExists(lock);
      return deleted ? 1 : 0;
    }
  }
}
