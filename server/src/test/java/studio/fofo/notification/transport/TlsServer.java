package studio.fofo.notification.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A mail server on loopback with TLS: from the first byte, after STARTTLS, or not at all. */
final class TlsServer implements AutoCloseable {

  enum Mode {
    IMPLICIT, STARTTLS, PLAIN
  }

  private static final char[] PASSWORD = "changeit".toCharArray();

  final AtomicInteger connections = new AtomicInteger();
  final List<String> encrypted = new CopyOnWriteArrayList<>();
  final List<String> clear = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private final Mode mode;
  private final SSLContext tls;
  private final boolean isSilent;

  /** @param isSilent whether it never answers a message */
  TlsServer(Mode mode, SSLContext tls, boolean isSilent) {
    this.mode = mode;
    this.tls = tls;
    this.isSilent = isSilent;
    try {
      server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Thread.ofVirtual().start(this::serve);
  }

  /** A context whose certificate is for this host, made by the JDK's own tool; it trusts itself. */
  static SSLContext certified(String host) throws Exception {
    var folder = Files.createTempDirectory("tls");
    var store = folder.resolve("store.p12");
    var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "mail",
        "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "SAN=" + (host.matches("[0-9.]+") ? "IP:" : "DNS:") + host, "-validity", "2",
        "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD)).inheritIO().start();
    if (made.waitFor() != 0) {
      throw new IllegalStateException("keytool failed");
    }
    var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    var managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD);
    var trust = TrustManagerFactory.getInstance("PKIX");
    var roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry("mail", keys.getCertificate("mail"));
    trust.init(roots);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  int port() {
    return server.getLocalPort();
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
      try {
        var client = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException ended) {
        return;
      }
    }
  }

  private void talk(Socket first) {
    try (var socket = mode == Mode.IMPLICIT ? secured(first) : first) {
      say(socket, "220 fofo.example");
      converse(socket, mode == Mode.IMPLICIT ? encrypted : clear);
    } catch (IOException ended) {
      clear.add("ended: " + ended.getMessage());
    }
  }

  private void converse(Socket socket, List<String> heard) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    var inMessage = false;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      heard.add(line);
      if (inMessage) {
        inMessage = !line.equals(".");
        if (!inMessage && !isSilent) {
          say(socket, "250 taken");
        }
      } else if (line.equals("STARTTLS")) {
        say(socket, "220 go ahead");
        var secured = secured(socket);
        converse(secured, encrypted);
        return;
      } else if (line.startsWith("EHLO")) {
        say(socket, mode == Mode.STARTTLS && heard == clear ? "250-fofo.example\r\n250 STARTTLS" : "250 fofo.example");
      } else {
        inMessage = line.equals("DATA");
        say(socket, inMessage ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private SSLSocket secured(Socket socket) throws IOException {
    var secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private static void say(Socket client, String reply) throws IOException {
    client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }
}
