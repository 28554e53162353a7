package studio.fofo.generation.sdxl.models;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import studio.fofo.inference.TemporaryCopy;

/**
 * The folder of models, held by the one process that changes it. What is added is made in a hidden folder and gets its name when it is
 * complete and on the disk. Whoever holds the folder first deletes what killed processes left.
 */
final class Staging implements AutoCloseable {

  private static final String LOCK = ".lock";
  private static final String DRAFT = ".adding-";
  /** Drafts of earlier versions. */
  private static final Pattern FORMER_DRAFT = Pattern.compile("adding[0-9]+");

  /** Held by this process, which must not open their locks twice: closing a file releases all locks that its process has on it. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;
  private final int leftOver;

  private Staging(Path folder, FileChannel lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.leftOver = deleteLeftOver();
  }

  /**
   * Holds a folder, which is made if necessary.
   *
   * @return empty if another process, or another thread of this one, holds it
   */
  static Optional<Staging> of(Path folder) throws IOException {
    var place = folder.toAbsolutePath().normalize();
    if (!HELD.add(place)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    var isHeld = false;
    try {
      channel = FileChannel.open(Files.createDirectories(place).resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      isHeld = channel.tryLock() != null;
      return isHeld ? Optional.of(new Staging(place, channel)) : Optional.empty();
    } catch (IOException | RuntimeException failed) {
      isHeld = false;
      throw failed;
    } finally {
      if (!isHeld) {
        if (channel != null) {
          channel.close();
        }
        HELD.remove(place);
      }
    }
  }

  /** How many drafts and copies of killed processes there were. */
  int leftOver() {
    return leftOver;
  }

  /** A new hidden folder. */
  Path draft() throws IOException {
    return Files.createTempDirectory(folder, DRAFT);
  }

  /** Copies a file, and waits until it is on the disk. */
  static void copy(Path file, Path copy) throws IOException {
    Files.createDirectories(parent(copy));
    try (var from = FileChannel.open(file, StandardOpenOption.READ);
        var to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (var done = 0L; done < from.size();) {
        done += from.transferTo(done, from.size() - done, to);
      }
      to.force(true);
    }
  }

  /** Gives a file or folder its name, at once and for good. */
  static void publish(Path draft, Path place) throws IOException {
    sync(draft);
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    sync(parent(place));
  }

  private static Path parent(Path place) {
    return Objects.requireNonNull(place.toAbsolutePath().getParent());
  }

  /** Waits until the names in a folder, and in those below it, are on the disk. */
  private static void sync(Path place) throws IOException {
    if (!Files.isDirectory(place) || !place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (var folders = Files.newDirectoryStream(place, Files::isDirectory)) {
      for (var inner : folders) {
        sync(inner);
      }
    }
    try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Deletes a draft, if it is still there, and what it has published of a LoRA that is not complete. */
  void discard(Path draft) throws IOException {
    if (!Files.isDirectory(draft)) {
      return;
    }
    try (var manifests = Files.newDirectoryStream(draft, "*.json")) {
      for (var manifest : manifests) {
        var loras = folder.resolve(ModelFolder.LORAS);
        var file = ModelFolder.weights(manifest.getFileName());
        if (!Files.exists(draft.resolve(file)) && !Files.exists(loras.resolve(manifest.getFileName()))) {
          Files.deleteIfExists(loras.resolve(file));
        }
      }
    }
    try (var files = Files.walk(draft)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private int deleteLeftOver() throws IOException {
    var deleted = 0;
    for (var place : folders(folder)) {
      if (isDraft(place)) {
        discard(place);
        deleted++;
      } else {
        for (var part : folders(place)) {
          deleted += TemporaryCopy.deleteLeftOver(part);
        }
      }
    }
    return deleted;
  }

  private static List<Path> folders(Path place) throws IOException {
    try (var all = Files.list(place)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  /** Those of earlier versions were not hidden; they may have a manifest, which names the model as its folder was to be called. */
  private static boolean isDraft(Path place) {
    var name = place.getFileName().toString();
    if (!FORMER_DRAFT.matcher(name).matches()) {
      return name.startsWith(DRAFT);
    }
    try {
      return !ModelFolder.read(place).manifest().name().equals(name);
    } catch (IOException none) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
    HELD.remove(folder);
  }
}
