package studio.fofo.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The port of an embedded service, chosen once per home and stored in a file. It is below the ephemeral port range, so that no outgoing
 * connection takes it while the service restarts.
 */
record KeptPort(Path file) {

  private static final int LOWEST = 15_500;
  private static final int COUNT = 4_000;
  private static final int TRIES = 200;

  /** The stored port if it is free, else another. */
  int free() {
    return kept().filter(KeptPort::isFree).orElseGet(() -> ThreadLocalRandom.current().ints(TRIES, LOWEST, LOWEST + COUNT)
        .filter(KeptPort::isFree).findFirst().orElseThrow(() -> new IllegalStateException("no port is free on loopback")));
  }

  void keep(int port) {
    try {
      if (!kept().equals(Optional.of(port))) {
        Files.writeString(file, Integer.toString(port));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write " + file + ": is the disk full?", broken);
    }
  }

  Optional<Integer> kept() {
    try {
      return Files.exists(file) ? Optional.of(Integer.valueOf(Files.readString(file).strip())) : Optional.empty();
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
