package studio.fofo.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;
import studio.fofo.kernel.UserId;
import tools.jackson.databind.JsonNode;

/**
 * Signs wallets in over HTTP, as a browser would. A {@link ModuleTest} has it as a constructor parameter.
 *
 * <pre>{@code
 * var creator = signIn.somebody();
 * request.header("Authorization", creator.bearer())
 * }</pre>
 */
@Component
public class SignIn {

  private static final String ANVIL_ACCOUNT_9 = "0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6";

  private final Environment environment;
  private final RestClient client = RestClient.create();

  SignIn(Environment environment) {
    this.environment = environment;
  }

  /**
   * A person who is signed in.
   *
   * @param bearer the value of an {@code Authorization} header
   * @param wallet with its EIP-55 checksum
   */
  public record Person(UserId userId, String bearer, String wallet, ECKeyPair key) {}

  /** A new wallet's owner. */
  public Person somebody() {
    return wallet(newKey());
  }

  /** The operator of a local studio. */
  public Person operator() {
    return wallet(ECKeyPair.create(Numeric.toBigInt(ANVIL_ACCOUNT_9)));
  }

  /** The owner of a given wallet. */
  public Person wallet(ECKeyPair key) {
    var message = message(address(key), nonce());
    var reply = verify(message, sign(key, message));
    return new Person(
        new UserId(reply.get("user").get("id").asString()), "Bearer " + reply.get("accessToken").asString(), address(key), key);
  }

  public String nonce() {
    return client.post().uri(url("/api/v1/auth/siwe/nonce")).retrieve().body(JsonNode.class).get("nonce").asString();
  }

  /** The body of the reply; fails if the server refuses. */
  public JsonNode verify(String message, String signature) {
    return client.post().uri(url("/api/v1/auth/siwe/verify"))
        .body(Map.of("message", message, "signature", signature))
        .retrieve().body(JsonNode.class);
  }

  private String url(String path) {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
  }

  public static ECKeyPair newKey() {
    try {
      return Keys.createEcKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String address(ECKeyPair key) {
    return Keys.toChecksumAddress("0x" + Keys.getAddress(key));
  }

  /** A message that is accepted on the local machine. */
  public String message(String address, String nonce) {
    var port = environment.getRequiredProperty("local.server.port");
    return """
        localhost:%s wants you to sign in with your Ethereum account:
        %s

        Sign in to FOFO Studio.

        URI: http://localhost:%s/
        Version: 1
        Chain ID: 31337
        Nonce: %s
        Issued At: %s""".formatted(port, address, port, nonce, Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Signs like a wallet on {@code personal_sign}. */
  public static String sign(ECKeyPair key, String message) {
    var signature = Sign.signPrefixedMessage(message.getBytes(StandardCharsets.UTF_8), key);
    return Numeric.toHexString(signature.getR()) + Numeric.toHexStringNoPrefix(signature.getS())
        + Numeric.toHexStringNoPrefix(signature.getV());
  }
}
