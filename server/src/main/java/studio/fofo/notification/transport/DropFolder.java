package studio.fofo.notification.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import studio.fofo.notification.mail.OutgoingMail;
import studio.fofo.runtime.embedded.FofoHome;

/**
 * Mails with a secret, as files that only the studio's user can read: {@code mail/mail_….txt} in {@code FOFO_HOME}. For sign-in by e-mail
 * on a local studio without a mail server. Files older than a quarter of an hour are deleted with the next mail; their codes have expired
 * by then.
 */
@Component
class DropFolder {

  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final FofoHome home;
  private final Clock clock;

  DropFolder(Environment environment, Clock clock) {
    this.home = FofoHome.of(environment);
    this.clock = clock;
  }

  void put(OutgoingMail mail) {
    try {
      var folder = home.folder("mail");
      forgetOld(folder);
      var file = folder.resolve(mail.mailId() + ".txt");
      Files.deleteIfExists(file);
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
      Files.writeString(file, "To: " + mail.to() + "\nSubject: " + mail.subject() + "\n\n" + mail.text(), StandardOpenOption.WRITE);
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write a mail to the folder mail", broken);
    }
  }

  private void forgetOld(Path folder) throws IOException {
    var past = clock.instant().minus(KEPT);
    try (var files = Files.newDirectoryStream(folder, "mail_*.txt")) {
      for (var file : files) {
        if (lastChanged(file).isBefore(past)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static Instant lastChanged(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }
}
