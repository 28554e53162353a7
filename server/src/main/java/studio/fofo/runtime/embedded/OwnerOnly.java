package studio.fofo.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders that only their owner may read, enter or write, if the file system supports permissions. */
final class OwnerOnly {

  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
  private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
      PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
  private static final String POSIX = "posix";

  private OwnerOnly() {}

  /** Creates a folder and its missing parents; existing ones stay unchanged. */
  static Path folders(Path folder) throws IOException {
    return Files.createDirectories(folder, attributes(folder, OWNERS));
  }

  /** Writes a file atomically. @throws java.nio.file.FileAlreadyExistsException when it is there */
  static void publish(Path file, String text) throws IOException {
    var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft",
        attributes(file, PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, text);
      Files.createLink(file, draft);
    } finally {
      Files.delete(draft);
    }
  }

  /**
   * Restricts a folder to its owner. If it was open before, every file in it is restricted, too, since files can be reached by other paths;
   * the folder itself comes last, so that an interrupted attempt is repeated.
   */
  static void tighten(Path folder) {
    try {
      if (isPosix(folder) && !OWNERS.containsAll(Files.getPosixFilePermissions(folder))) {
        try (var all = Files.walk(folder)) {
          for (var path : (Iterable<Path>) all.filter(inside -> !inside.equals(folder))::iterator) {
            tightenOne(path);
          }
        }
        tightenOne(folder);
        LOG.info("closed a folder to other users of this machine folder={}", folder);
      }
    } catch (IOException | UncheckedIOException refused) {
      LOG.warn("other users of this machine can read a folder folder={} reason={}", folder, refused.toString());
    }
  }

  /** Restricts a folder to its owner, without its contents. */
  static void close(Path folder) {
    try {
      if (isPosix(folder)) {
        tightenOne(folder);
      }
    } catch (IOException refused) {
      LOG.warn("other users of this machine can read a folder folder={} reason={}", folder, refused.toString());
    }
  }

  private static void tightenOne(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return;
    }
    var permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    if (permissions.retainAll(OWNERS)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static FileAttribute<?>[] attributes(Path place, Set<PosixFilePermission> permissions) {
    return place.getFileSystem().supportedFileAttributeViews().contains(POSIX)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)} : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path place) throws IOException {
    return Files.getFileStore(place).supportsFileAttributeView(POSIX);
  }
}
