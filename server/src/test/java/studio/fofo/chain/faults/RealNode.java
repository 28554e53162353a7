package studio.fofo.chain.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real node over HTTP, such as the tests' local chain. */
public final class RealNode implements Upstream {

  private final URI uri;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public RealNode(URI uri) {
    this.uri = uri;
  }

  @Override
  public ObjectNode answer(JsonNode call) {
    var request = HttpRequest.newBuilder(uri).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(call))).build();
    try {
      return (ObjectNode) JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the real node", interrupted);
    }
  }
}
