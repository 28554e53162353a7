package studio.fofo.runtime.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child program that survives a crash of this process: its pid is in a file, its output in a log.
 *
 * @param handle the operating system's view of it
 */
public record EmbeddedProcess(ProcessHandle handle, Path pidFile) implements EmbeddedService {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The process named by a pid file, if it is alive and was started by this command. */
  public static Optional<EmbeddedProcess> attach(Path pidFile, String programName) {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(handle -> handle.info().command().orElse("").contains(programName))
          .map(handle -> new EmbeddedProcess(handle, pidFile));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** Starts a program in a separate session, so that Ctrl-C in the terminal reaches only us and we stop it cleanly. */
  public static EmbeddedProcess start(List<String> command, Path pidFile, Path log) {
    try {
      var process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
          .start();
      Files.writeString(pidFile, Long.toString(process.pid()));
      return new EmbeddedProcess(process.toHandle(), pidFile);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot start " + command.getFirst() + ": is it installed? See " + log, broken);
    }
  }

  public boolean isAlive() {
    return handle.isAlive();
  }

  @Override
  public void stop() {
    handle.destroy();
    try {
      handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      Files.deleteIfExists(pidFile);
    } catch (TimeoutException | ExecutionException stubborn) {
      handle.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot delete " + pidFile, broken);
    }
  }
}
