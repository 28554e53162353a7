package studio.fofo.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A push service on this machine and the browsers that it serves. It decrypts with code of its own, as a browser would, and verifies
 * signatures with another library than the one that made them.
 */
public final class FakePushService implements AutoCloseable {

  static final String HOST = "push.example.org";

  private final HttpServer server;
  private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();

  public FakePushService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** A message as its browser read it. */
  public record Received(String path, JsonNode message, Map<String, List<String>> headers) {

    String header(String name) {
      return headers.entrySet().stream().filter(one -> one.getKey().equalsIgnoreCase(name)).map(one -> one.getValue().getFirst())
          .findFirst().orElse("");
    }
  }

  /** A scripted answer; without one, it is 201. */
  private record Answer(int status, String retryAfter) {}

  /** A browser that allowed notices. */
  public record Browser(String path, KeyPair keys, byte[] secret) {

    public Device device() {
      var base64url = Base64.getUrlEncoder().withoutPadding();
      return new Device("https://" + HOST + path, base64url.encodeToString(P256.encoded((ECPublicKey) keys.getPublic())),
          base64url.encodeToString(secret));
    }
  }

  /** Sends requests to {@code push.example.org} here. */
  public void registerIn(GenericApplicationContext context) {
    var services = new PushServices(List.of(HOST));
    var port = server.getAddress().getPort();
    context.registerBean("pushServices", PushServices.class, () -> services);
    context.registerBean("pushTransport", PushTransport.class, () -> new PushTransport(services, Duration.ofSeconds(20),
        endpoint -> URI.create("http://127.0.0.1:" + port + endpoint.getRawPath()), InetAddress::isLoopbackAddress));
  }

  public Browser browser(String name) {
    var browser = new Browser("/" + name, P256.generate(), ("secret of " + name + "................").substring(0, 16)
        .getBytes(UTF_8));
    browsers.put(browser.path(), browser);
    return browser;
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  public void answerNext(int status, String retryAfter) {
    synchronized (answers) {
      answers.add(new Answer(status, retryAfter));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = exchange.getRequestBody().readAllBytes();
      var next = next();
      if (next.status() == 201) {
        verify(exchange.getRequestHeaders().getFirst("Authorization"));
        received.add(new Received(path, JsonMapper.shared().readTree(opened(browsers.get(path), body)),
            Map.copyOf(exchange.getRequestHeaders())));
      }
      if (!next.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", next.retryAfter());
      }
      exchange.sendResponseHeaders(next.status(), -1);
    } catch (GeneralSecurityException | JOSEException | ParseException refused) {
      throw new IOException(refused);
    }
  }

  private Answer next() {
    synchronized (answers) {
      var next = answers.poll();
      return next == null ? new Answer(201, "") : next;
    }
  }

  /** RFC 8292. */
  private static void verify(String authorization) throws ParseException, JOSEException, GeneralSecurityException {
    var parts = authorization.split("vapid t=|, k=");
    var key = P256.publicKey(Base64.getUrlDecoder().decode(parts[2]));
    var token = SignedJWT.parse(parts[1]);
    if (!token.verify(new ECDSAVerifier(key)) || !token.getJWTClaimsSet().getAudience().equals(List.of("https://" + HOST))
        || !token.getJWTClaimsSet().getSubject().startsWith("mailto:")) {
      throw new GeneralSecurityException("not signed by the studio for this push service");
    }
  }

  /** RFC 8291 and RFC 8188, read from the receiver's side: HKDF from its HMACs. */
  static byte[] opened(Browser browser, byte[] body) throws GeneralSecurityException {
    var whole = ByteBuffer.wrap(body);
    var salt = new byte[16];
    whole.get(salt);
    var recordSize = whole.getInt();
    var from = new byte[whole.get()];
    whole.get(from);
    var record = new byte[whole.remaining()];
    whole.get(record);
    if (body.length > 4096 || record.length > recordSize) {
      throw new GeneralSecurityException("too long: " + body.length);
    }
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(browser.keys().getPrivate());
    agreement.doPhase(P256.publicKey(from), true);
    var own = P256.encoded((ECPublicKey) browser.keys().getPublic());
    var info = ByteBuffer.allocate(14 + 65 + 65 + 1).put("WebPush: info\0".getBytes(UTF_8)).put(own).put(from).put((byte) 1).array();
    var shared = hmac(hmac(browser.secret(), agreement.generateSecret()), info);
    var prk = hmac(salt, shared);
    var key = Arrays.copyOf(hmac(prk, "Content-Encoding: aes128gcm\0\u0001".getBytes(UTF_8)), 16);
    var nonce = Arrays.copyOf(hmac(prk, "Content-Encoding: nonce\0\u0001".getBytes(UTF_8)), 12);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    var padded = cipher.doFinal(record);
    var end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != 2) {
      throw new GeneralSecurityException("not the last record");
    }
    return Arrays.copyOf(padded, end);
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
