package studio.fofo.chain.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ContractSignatures.Verdict;
import studio.fofo.chain.ContractSignatures;
import studio.fofo.kernel.Address;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.SmartWallets;
import tools.jackson.databind.json.JsonMapper;

/** Contract accounts on a real anvil, and a node that misbehaves. */
@ModuleTest
class SignatureCheckTest {

  private static final String TEXT = "Sign in to FOFO Studio.";
  private static final byte[] DIGEST = Sign.getEthereumMessageHash(TEXT.getBytes(StandardCharsets.UTF_8));

  /** That it is on the local chain. */
  private static final String PROOF = "[{\"id\":0,\"result\":\"0x7a69\"},{\"id\":1,\"result\":null}]";

  private final Nodes nodes;
  private final ContractSignatures contracts;
  private final ECKeyPair owner = SignIn.newKey();
  private SmartWallets wallets;

  SignatureCheckTest(Nodes nodes, ContractSignatures contracts) {
    this.nodes = nodes;
    this.contracts = contracts;
  }

  @BeforeEach
  void deployTheFactory() {
    wallets = SmartWallets.deploy(nodes);
  }

  @Test
  void checksADeployedAccount() {
    var account = wallets.of(owner, true);
    wallets.make(owner, true);
    assertThat(check(account, signature(owner))).isEqualTo(Verdict.ACCEPTED);
    assertThat(check(account, signature(SignIn.newKey()))).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, "1234")).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, "")).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void checksAnAccountThatIsNotDeployedYet() {
    var account = wallets.of(owner, true);
    var call = wallets.makeCall(owner, true);
    var wrapped = SmartWallets.wrapped(wallets.factory(), call, signature(owner));
    assertThat(check(account, wrapped)).isEqualTo(Verdict.ACCEPTED);
    assertThat(wallets.isMade(account)).isFalse();
    assertThat(check(account, SmartWallets.wrapped(wallets.factory(), call, signature(SignIn.newKey())))).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, SmartWallets.wrapped(wallets.factory(), "", signature(owner)))).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, signature(owner))).isEqualTo(Verdict.NO_CONTRACT);
    wallets.make(owner, true);
    assertThat(check(account, wrapped)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void preparesAnAccountThatIsNotReady() {
    var account = wallets.of(owner, false);
    wallets.make(owner, false);
    assertThat(check(account, signature(owner))).isEqualTo(Verdict.REFUSED);
    assertThat(check(account, SmartWallets.wrapped(account, SmartWallets.prepareCall(), signature(owner)))).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void refusesAMalformedWrapper() {
    var magic = "6492".repeat(16);
    assertThat(check(wallets.of(owner, true), magic)).isEqualTo(Verdict.REFUSED);
    assertThat(check(wallets.of(owner, true), "ff".repeat(96) + magic)).isEqualTo(Verdict.REFUSED);
  }

  @Test
  void findsNoContractsOnAChainThatNeverStarted() {
    var nowhere = new SignatureCheck(nodes, chainId -> chainId == Chain.LOCAL);
    assertThat(nowhere.check(Chain.LOCAL, wallets.of(owner, true), DIGEST, new byte[65])).isEqualTo(Verdict.NO_CONTRACT);
  }

  /** A missing or unrelated answer does not make a signature invalid. */
  @Test
  void givesNoVerdictIfANodeMisbehaves() throws IOException {
    for (var answer : List.of("", "no json", "{}", "{\"result\":\"0x\"}", "{\"error\":{\"code\":-32005,\"message\":\"limit exceeded\"}}",
        "{\"error\":{\"code\":-32000,\"message\":\"out of gas\"}}")) {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> {
        var proof = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).contains("eth_chainId");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
          body.write((proof ? PROOF : answer).getBytes(StandardCharsets.UTF_8));
        }
      });
      server.start();
      var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      assertThat(asked(uri)).as(answer).isEqualTo(Verdict.UNANSWERED);
      server.stop(0);
      assertThat(asked(uri)).as("silence").isEqualTo(Verdict.UNANSWERED);
    }
  }

  @Test
  void asksTheNextNodeIfOneDoesNotRespond() throws IOException {
    var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    closed.close();
    var uri = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    var account = wallets.of(owner, true);
    wallets.make(owner, true);
    assertThat(asked(account, signature(owner), uri, nodes.urls(Chain.LOCAL).getFirst())).isEqualTo(Verdict.ACCEPTED);
  }

  private Verdict asked(URI uri) {
    return asked(new Address(SignIn.address(owner)), "00".repeat(65), uri);
  }

  private static Verdict asked(Address account, String signature, URI... uris) {
    var asking = new Nodes(chainId -> List.of(uris), JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(5));
    return new SignatureCheck(asking, chainId -> false).check(Chain.LOCAL, account, DIGEST, HexFormat.of().parseHex(signature));
  }

  private Verdict check(Address account, String signature) {
    return contracts.check(Chain.LOCAL, account, DIGEST, HexFormat.of().parseHex(signature));
  }

  private static String signature(ECKeyPair key) {
    return SignIn.sign(key, TEXT).substring(2);
  }
}
