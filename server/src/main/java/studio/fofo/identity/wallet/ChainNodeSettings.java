package studio.fofo.identity.wallet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.runtime.embedded.FofoHome;

/**
 * What signing in needs of {@code fofo.chain.*}: which chains there are and where their first node answers.
 *
 * @param local the embedded chain; without a URL its port is read from {@code chain/anvil.port} in its home, which is
 *     {@code FOFO_HOME} by default
 */
@ConfigurationProperties("fofo.chain")
record ChainNodeSettings(@DefaultValue List<Outside> chains, @DefaultValue Local local) {

  record Outside(long chainId, @DefaultValue List<URI> rpcUrls) {}

  record Local(@DefaultValue("true") boolean enabled, @Nullable URI rpcUrl, @Nullable Path home) {}

  ChainNodes nodes(FofoHome home) {
    var nodes = new HashMap<Long, Supplier<Optional<URI>>>();
    for (var chain : chains) {
      nodes.put(chain.chainId(), () -> chain.rpcUrls().stream().findFirst());
    }
    if (local.enabled()) {
      var port = (local.home() == null ? home.path() : local.home()).resolve("chain").resolve("anvil.port");
      nodes.put(ChainNodes.LOCAL, () -> Optional.ofNullable(local.rpcUrl()).or(() -> embedded(port)));
    }
    return new ChainNodes(nodes);
  }

  private static Optional<URI> embedded(Path port) {
    try {
      return Files.exists(port)
          ? Optional.of(URI.create("http://127.0.0.1:" + Files.readString(port).strip()))
          : Optional.empty();
    } catch (IOException justBeingWritten) {
      return Optional.empty();
    }
  }
}
