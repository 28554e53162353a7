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

/** Files and folders that only their owner may read, enter or write, where the file system knows such a thing. */
final class OwnerOnly {

  private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
  private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
      PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
  private static final String POSIX = "posix";

  private OwnerOnly() {}

  /** Makes a folder and those above it that are missing; those that exist stay as they are. */
  static Path folders(Path folder) throws IOException {
    return Files.createDirectories(folder, attributes(folder, OWNERS));
  }

  /** Writes a file whole or not at all. @throws java.nio.file.FileAlreadyExistsException when it is there */
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
   * Takes a folder from everybody else. One that was open until now is gone through to the last file, for those who reach one by another
   * name; the folder itself comes last, so that an attempt that was broken off is made again.
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
      LOG.warn("a folder is open to other users of this machine and could not be closed folder={} reason={}", folder, refused.toString());
    }
  }

  /** Takes a folder from everybody else, and leaves what is in it alone. */
  static void close(Path folder) {
    try {
      if (isPosix(folder)) {
        tightenOne(folder);
      }
    } catch (IOException refused) {
      LOG.warn("a folder is open to other users of this machine and could not be closed folder={} reason={}", folder, refused.toString());
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
