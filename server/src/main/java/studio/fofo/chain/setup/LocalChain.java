package studio.fofo.chain.setup;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.local.LocalNode;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.embedded.EmbeddedServices;
import studio.fofo.runtime.embedded.FofoHome;

/**
 * The embedded chain from this process's point of view: every role knows its address and leaves it running for the others; the chain role's
 * worker starts it.
 */
final class LocalChain implements DisposableBean {

  private final ChainSettings.Local settings;
  private final ContractsFolder contracts;
  private final FofoHome home;
  private final LocalNode node;
  private final AtomicBoolean startedEarly = new AtomicBoolean();

  /** @param works whether this process has the worker that needs the node: then the node starts in parallel with the process */
  LocalChain(ChainSettings.Local settings, ContractsFolder contracts, FofoHome installation, boolean works) {
    this.settings = settings;
    this.contracts = contracts;
    this.home = settings.home() == null ? installation : new FofoHome(settings.home().toAbsolutePath().normalize());
    this.node = new LocalNode(home, settings.port());
    if (isOurs() && settings.home() == null) {
      EmbeddedServices.of(installation).attachOrStart(() -> {
        program().filter(found -> works).ifPresent(anvil -> startedEarly.set(node.start(anvil)));
        return node;
      });
    }
  }

  FofoHome home() {
    return home;
  }

  List<URI> urls() {
    return List.of(settings.rpcUrl() != null ? settings.rpcUrl() : node.uri().orElseThrow(() -> new Refusal(
        ChainErrors.CHAIN_UNAVAILABLE, "the local chain has not been started yet; try again in a moment")));
  }

  /** Whether no process has ever started it: there is no node and no state. */
  boolean neverStarted() {
    return settings.rpcUrl() == null && node.uri().isEmpty();
  }

  /** @return whether it had to be started, so that its state may be an older one */
  boolean ensureRunning() {
    if (!isOurs()) {
      return false;
    }
    var started = node.start(program().orElseGet(() -> contracts.program("anvil"))) | startedEarly.getAndSet(false);
    if (started) {
      node.awaitListening();
    }
    return started;
  }

  @Override
  public void destroy() {
    if (isOurs() && settings.home() != null) {
      node.stop();
    }
  }

  /** Empty if it is not installed yet: the worker reports that, and the rest of the studio runs without it. */
  private Optional<Path> program() {
    return settings.command() != null ? Optional.of(settings.command()) : contracts.installed("anvil");
  }

  private boolean isOurs() {
    return settings.enabled() && settings.rpcUrl() == null;
  }
}
