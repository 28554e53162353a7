import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * The baseline for reads: the JDK's own HTTP server, which answers every request with the same bytes from memory.
 *
 * <p>{@code java bench/BareServer.java FILE} prints its port.
 */
public final class BareServer {

  private BareServer() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // otherwise each reply waits 40 ms for an acknowledgement
    var body = Files.readAllBytes(Path.of(arguments[0]));
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      try (var reply = exchange.getResponseBody()) {
        reply.write(body);
      }
    });
    server.start();
    System.out.println(server.getAddress().getPort());
  }
}
