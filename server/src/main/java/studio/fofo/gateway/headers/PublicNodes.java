package studio.fofo.gateway.headers;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The nodes that browsers are told to use ({@code fofo.chain.chains[*].public-rpc-url}), so that pages may connect to them. */
@ConfigurationProperties("fofo.chain")
record PublicNodes(@DefaultValue List<Chain> chains) {

  record Chain(@Nullable String publicRpcUrl) {}

  /** As sources of a content security policy; a path on our own origin is none. */
  Stream<String> origins() {
    return chains.stream()
        .flatMap(chain -> Stream.ofNullable(chain.publicRpcUrl()))
        .map(URI::create)
        .filter(URI::isAbsolute)
        .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
        .distinct();
  }
}
