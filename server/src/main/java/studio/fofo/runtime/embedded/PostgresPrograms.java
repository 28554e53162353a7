package studio.fofo.runtime.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, from zonky's archive for this system, unpacked once per home. zonky's launcher is meant for tests: it lets every
 * local user in without a password, ties the server to the process that started it, and cannot restart it; so we run the programs
 * ourselves.
 */
record PostgresPrograms(Path folder, Path log) {

  private static final int EXECUTABLE = 0100;

  /** Unpacked in {@code FOFO_HOME/programs}, named by the archive's digest; an incomplete one never has the final name. */
  static PostgresPrograms in(FofoHome home) {
    var log = home.folder("logs").resolve("postgres.log");
    try {
      var archive = archive();
      var name = "PG-" + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive));
      var folder = home.folder("programs").resolve(name);
      if (!Files.exists(folder.resolve("bin/postgres"))) {
        unpack(archive, folder);
      }
      return new PostgresPrograms(folder, log);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot unpack PostgreSQL into " + home.path() + ": is the disk full?", broken);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has MD5", missing);
    }
  }

  /** Runs a program to its end, with its output in the log.
  *
   * @throws IllegalStateException if it fails */
  void run(String program, List<String> arguments) {
    var command = new ArrayList<String>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses to run as root, so it runs in a user namespace
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    try {
      var status = new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(program + " failed with status " + status + ": see " + log + "; is the disk full?");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot run " + command.getFirst() + " " + program, broken);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + program + " runs", stopping);
    }
  }

  private static byte[] archive() throws IOException {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var system = name.contains("mac") ? "Darwin" : name.contains("win") ? "Windows" : "Linux";
    try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
      if (packed == null) {
        throw new IllegalStateException("no embedded PostgreSQL for " + name + " on " + System.getProperty("os.arch")
            + ": set fofo.database.url to one of your own");
      }
      return packed.readAllBytes();
    }
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    var draft = Files.createTempDirectory(folder.getParent(), "unpacking");
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, draft.resolve(entry.getName()).normalize());
      }
      FileSystemUtils.deleteRecursively(folder);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileSystemUtils.deleteRecursively(draft);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path place) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, place);
    if (Files.getFileStore(place).supportsFileAttributeView("posix")) {
      var permissions = (entry.getMode() & EXECUTABLE) == 0 ? "rw-------" : "rwx------";
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
    }
  }
}
