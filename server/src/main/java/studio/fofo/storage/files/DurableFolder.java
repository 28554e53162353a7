package studio.fofo.storage.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A folder whose files appear atomically: written to a temporary file, synced to disk, renamed into place, and the rename synced.
 *
 * <p>Names are 64 hexadecimal digits and a suffix, so no path traversal is possible; the first two digits are the sub-folder. Any number of
 * threads and processes may use the same folder. Incomplete files of killed processes are in {@code incoming} and deleted after an hour.
 */
public final class DurableFolder {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.[a-z]{1,8}");
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path root;
  private final Path incoming;

  /** @param now the current time, for the age of abandoned files */
  public DurableFolder(Path root, Instant now) {
    this.root = root;
    this.incoming = root.resolve("incoming");
    try {
      Files.createDirectories(incoming);
      sweep(now.minus(ABANDONED));
    } catch (IOException broken) {
      throw failed("use", root, broken);
    }
  }

  /** Replaces the file, durably. */
  public void write(String name, byte[] bytes) {
    var target = path(name);
    var folder = Objects.requireNonNull(target.getParent());
    var aside = incoming.resolve(UUID.randomUUID() + ".part");
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        sync(root);
      }
      writeSynced(aside, bytes);
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(folder);
    } catch (IOException broken) {
      discard(aside, broken);
      throw failed("write", target, broken);
    }
  }

  public Optional<byte[]> read(String name) {
    try {
      return Optional.of(Files.readAllBytes(path(name)));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    } catch (IOException broken) {
      throw failed("read", path(name), broken);
    }
  }

  public boolean has(String name) {
    return Files.isRegularFile(path(name));
  }

  private Path path(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" is not a name of a stored file");
    }
    return root.resolve(name.substring(0, 2)).resolve(name);
  }

  private static void writeSynced(Path file, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void sweep(Instant before) throws IOException {
    try (var files = Files.list(incoming)) {
      for (var file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void discard(Path aside, IOException cause) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException alsoBroken) {
      cause.addSuppressed(alsoBroken);
    }
  }

  private static UncheckedIOException failed(String what, Path path, IOException cause) {
    return new UncheckedIOException(
        "cannot " + what + " " + path + ": is the disk full, or does this user lack write permission? (" + cause.getMessage() + ")", cause);
  }
}
