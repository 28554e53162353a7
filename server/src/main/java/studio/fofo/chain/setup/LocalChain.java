package studio.fofo.chain.setup;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.local.LocalNode;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.embedded.EmbeddedServices;
import studio.fofo.runtime.embedded.FofoHome;

/**
 * The embedded chain as this process sees it: every role knows where it is and leaves it running for the others; the chain role's
 * worker starts it.
 */
final class LocalChain implements DisposableBean {

  private final ChainSettings.Local settings;
  private final ContractsFolder contracts;
  private final FofoHome home;
  private final LocalNode node;

  LocalChain(ChainSettings.Local settings, ContractsFolder contracts, FofoHome installation) {
    this.settings = settings;
    this.contracts = contracts;
    this.home = settings.home() == null ? installation : new FofoHome(settings.home().toAbsolutePath().normalize());
    this.node = new LocalNode(home, settings.port());
    if (isOurs() && settings.home() == null) {
      EmbeddedServices.of(installation).attachOrStart(() -> node);
    }
  }

  FofoHome home() {
    return home;
  }

  List<URI> urls() {
    return List.of(settings.rpcUrl() != null ? settings.rpcUrl() : node.uri().orElseThrow(() -> new Refusal(
        ChainErrors.CHAIN_UNAVAILABLE, "the local chain has not been started yet; try again in a moment")));
  }

  /** @return whether it had to be started, so that its state may be an older one */
  boolean ensureRunning() {
    return isOurs() && node.ensureRunning(settings.command() != null ? settings.command() : contracts.program("anvil"));
  }

  @Override
  public void destroy() {
    if (isOurs() && settings.home() != null) {
      node.stop();
    }
  }

  private boolean isOurs() {
    return settings.enabled() && settings.rpcUrl() == null;
  }
}
