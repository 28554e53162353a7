package studio.fofo.chain.signing.web3signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.jcajce.provider.digest.Keccak;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.signing.FakeService;
import studio.fofo.chain.signing.FakeService.Reply;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.RemoteSignerContract;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.chain.signing.TestServices;
import tools.jackson.databind.json.JsonMapper;

class Web3signerTest extends RemoteSignerContract {

  private final TestKey key = new TestKey();
  private final Web3signer service = new Web3signer(key);

  @Override
  protected FakeService service() {
    return service;
  }

  @Override
  protected TestKey key() {
    return key;
  }

  @Override
  protected RemoteKey remote() {
    return key("web3signer:" + name(key));
  }

  @Override
  protected Reply throttled() {
    return Reply.status(429, "");
  }

  @Override
  protected Reply denied() {
    return Reply.status(403, "");
  }

  /** Under the old name, as a service behind a proxy that mixes keys up. */
  @Override
  protected void changeKey(TestKey other) {
    service.signing = other;
    service.listed = List.of(name(other));
  }

  @Test
  @Override
  protected void findsTheKeyOfAnotherAccount() throws Exception {
    changeKey(new TestKey());

    assertThatThrownBy(() -> remote().address()).isInstanceOf(SignerTrouble.class).hasMessageContaining("does not list the key")
        .hasMessageContaining(service.signing.address().value());
  }

  @Test
  void findsAKeyByItsAccountAmongOthers() {
    service.listed = List.of(name(new TestKey()), name(key));

    assertThat(key("web3signer:" + key.address()).address()).isEqualTo(key.address());
  }

  @Test
  void refusesRepliesThatAreNotSignatures() {
    for (var body : List.of("", "0x", "no", "0x" + "11".repeat(63), "0x" + "11".repeat(66), "{\"error\":\"none\"}")) {
      var remote = remote();
      remote.address();
      service.plan(new Reply(200, "text/plain", body, Map.of()));
      assertThatThrownBy(() -> remote.sign(new byte[1], new byte[32])).isInstanceOf(SignerTrouble.class);
    }
  }

  private RemoteKey key(String reference) {
    return TestServices.key(reference, "web3signer.url", service.url().toString());
  }

  private static String name(TestKey key) {
    return "0x" + HexFormat.of().formatHex(key.coordinates());
  }

  /** Web3signer in mode eth1: it hashes data with Keccak-256, and replies in plain text with r, s and v. */
  private static final class Web3signer extends FakeService {

    private volatile TestKey signing;
    private volatile List<String> listed;

    Web3signer(TestKey key) {
      signing = key;
      listed = List.of(name(key));
    }

    @Override
    protected Reply answer(Received request) {
      if (request.path().equals("/api/v1/eth1/publicKeys") && request.method().equals("GET")) {
        return Reply.json(listed);
      }
      var sign = "/api/v1/eth1/sign/";
      if (!request.path().startsWith(sign) || !request.method().equals("POST")
          || request.path().length() != sign.length() + 130) {
        return Reply.status(404, "");
      }
      var data = JsonMapper.shared().readTree(request.body()).path("data").asString("");
      if (!data.matches("0x([0-9a-f]{2})*") || !request.header("content-type").startsWith("application/json")) {
        return Reply.status(400, "");
      }
      var digest = new Keccak.Digest256().digest(HexFormat.of().parseHex(data, 2, data.length()));
      return new Reply(200, "text/plain; charset=utf-8", "0x" + HexFormat.of().formatHex(signing.signBytes(digest)) + "1b", Map.of());
    }
  }
}
