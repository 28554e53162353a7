package studio.fofo.chain.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import studio.fofo.chain.Chain;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.runtime.embedded.EmbeddedProcess;
import studio.fofo.runtime.embedded.EmbeddedService;
import studio.fofo.runtime.embedded.FofoHome;

/**
 * The embedded chain 31337: an {@code anvil} process that mines each transaction at once and keeps its state in {@code FOFO_HOME/chain}. It
 * survives a crash of ours; the next start attaches to it. Its port is chosen once per home and kept.
 */
public final class LocalNode implements EmbeddedService {

  private static final Logger LOG = LoggerFactory.getLogger(LocalNode.class);
  private static final String PROGRAM = "anvil";
  private static final String STATE_SECONDS = "5";
  private static final String STATES_ON_DISK = "50";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration GLANCE = Duration.ofMillis(10);

  private final Path folder;
  private final Path log;
  private final int wantedPort;
  private final StateCopies copies;

  /** @param wantedPort 0 for a free one */
  public LocalNode(FofoHome home, int wantedPort) {
    this.folder = home.folder("chain");
    this.log = home.folder("logs").resolve("anvil.log");
    this.wantedPort = wantedPort;
    this.copies = new StateCopies(state());
  }

  /** Its address; empty until a process has started it for the first time. */
  public Optional<URI> uri() {
    return savedPort().map(port -> URI.create("http://127.0.0.1:" + port));
  }

  public boolean isRunning() {
    return EmbeddedProcess.attach(pidFile(), PROGRAM).isPresent();
  }

  /**
   * Starts it if it is not running, without waiting for it, and keeps copies of its state while it runs. Only one process per home may do
   * this at a time.
   *
   * @return whether it had to be started
   */
  public boolean start(Path program) {
    if (isRunning()) {
      keepState();
      return false;
    }
    var port = port();
    restoreState();
    clearCache();
    var process = EmbeddedProcess.start(command(program, port), pidFile(), log);
    LOG.info("started the local chain chainId={} port={} pid={}", Chain.LOCAL, port, process.handle().pid());
    return true;
  }

  /**
   * Waits until it listens after a start. Otherwise the first call would fail, and pause the node for longer than the start takes.
   *
   * @throws IllegalStateException if it exits or does not listen within ten seconds; its log shows why
   */
  public void awaitListening() {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var port = savedPort().orElseThrow();
    while (!listens(port)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while the local chain was starting; the next start attaches to it");
      }
      if (!isRunning() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "the local chain " + (isRunning() ? "does not listen on port " + port : "exited at once") + ": see " + log);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void stop() {
    EmbeddedProcess.attach(pidFile(), PROGRAM).ifPresent(EmbeddedProcess::stop);
  }

  private List<String> command(Path program, int port) {
    return List.of(program.toString(),
        "--host", "127.0.0.1", "--port", Integer.toString(port),
        "--chain-id", Long.toString(Chain.LOCAL),
        "--accounts", Integer.toString(LocalAccounts.COUNT), "--mnemonic", LocalAccounts.MNEMONIC,
        "--state", state().toString(), "--state-interval", STATE_SECONDS,
        "--cache-path", cache().toString(), "--max-persisted-states", STATES_ON_DISK,
        "--no-cors", "--quiet");
  }

  private void restoreState() {
    try {
      copies.restore();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot restore the local chain's state in " + folder + ": is the disk full?", broken);
    }
  }

  private void keepState() {
    try {
      copies.keep();
    } catch (IOException broken) {
      LOG.warn("cannot keep a copy of the local chain's state folder={}", folder, broken);
    }
  }

  /** States of old blocks, for queries about them; an anvil process reads only those that it wrote itself. */
  private void clearCache() {
    try {
      FileSystemUtils.deleteRecursively(cache());
    } catch (IOException busy) {
      LOG.warn("cannot delete old states of the local chain folder={}", cache(), busy);
    }
  }

  private int port() {
    return savedPort().filter(LocalNode::isFree).orElseGet(() -> {
      var port = wantedPort == 0 ? freePort() : wantedPort;
      try {
        Files.writeString(portFile(), Integer.toString(port));
      } catch (IOException broken) {
        throw new UncheckedIOException("cannot write " + portFile(), broken);
      }
      return port;
    });
  }

  private Optional<Integer> savedPort() {
    try {
      return Files.exists(portFile()) ? Optional.of(Integer.valueOf(Files.readString(portFile()).strip())) : Optional.empty();
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

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException broken) {
      throw new UncheckedIOException("no free port on loopback", broken);
    }
  }

  private Path state() {
    return folder.resolve("state.json");
  }

  private Path cache() {
    return folder.resolve("states");
  }

  private Path pidFile() {
    return folder.resolve("anvil.pid");
  }

  private Path portFile() {
    return folder.resolve("anvil.port");
  }
}
