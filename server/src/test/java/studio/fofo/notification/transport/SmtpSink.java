package studio.fofo.notification.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server without extensions that stores every line as received, one character per byte. */
final class SmtpSink implements AutoCloseable {

  private final ServerSocket server;
  private final String verdict;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /** @param verdict the reply to each complete message */
  SmtpSink(String verdict) {
    this.verdict = verdict;
    try {
      server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var client = server.accept()) {
        talk(client);
      } catch (IOException ended) {
        continue;
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    say(client, "220 sink");
    var inMessage = false;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      heard.add(line);
      if (inMessage) {
        inMessage = !line.equals(".");
        if (!inMessage) {
          say(client, verdict);
        }
      } else {
        inMessage = line.equals("DATA");
        say(client, inMessage ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private static void say(Socket client, String reply) throws IOException {
    client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
