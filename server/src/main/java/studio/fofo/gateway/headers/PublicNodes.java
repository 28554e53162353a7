package studio.fofo.gateway.headers;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The chain nodes that browsers use, so that pages may connect to them.
 *
 * @param urls absolute, or paths on our own origin
 */
record PublicNodes(List<String> urls) {

  /** As sources of a content security policy; without paths on our own origin. */
  Stream<String> origins() {
    return urls.stream()
        .map(URI::create)
        .filter(URI::isAbsolute)
        .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
        .distinct();
  }
}
