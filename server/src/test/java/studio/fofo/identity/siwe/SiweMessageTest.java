package studio.fofo.identity.siwe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.Seeded;

class SiweMessageTest {

  private static final String FULL = """
      https://example.com:3388 wants you to sign in with your Ethereum account:
      0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2

      I accept the ExampleOrg Terms of Service: https://example.com/tos

      URI: https://example.com/login
      Version: 1
      Chain ID: 1
      Nonce: 32891756
      Issued At: 2021-09-30T16:25:24Z
      Expiration Time: 2021-09-30T17:25:24.5+01:00
      Not Before: 2021-09-30T16:25:24Z
      Request ID: some-request
      Resources:
      - ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/
      - https://example.com/my-web2-claim.json""";

  @Test
  void parsesTheExampleOfTheStandard() {
    var message = SiweMessage.parse(FULL);
    assertThat(message.scheme()).isEqualTo("https");
    assertThat(message.domain()).isEqualTo("example.com:3388");
    assertThat(message.address().value()).isEqualTo("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2");
    assertThat(message.statement()).isEqualTo("I accept the ExampleOrg Terms of Service: https://example.com/tos");
    assertThat(message.uri()).isEqualTo("https://example.com/login");
    assertThat(message.chainId()).isEqualTo(1);
    assertThat(message.nonce()).isEqualTo("32891756");
    assertThat(message.issuedAt()).isEqualTo(Instant.parse("2021-09-30T16:25:24Z"));
    assertThat(message.expirationTime()).isEqualTo(Instant.parse("2021-09-30T16:25:24.5Z"));
    assertThat(message.notBefore()).isEqualTo(Instant.parse("2021-09-30T16:25:24Z"));
    assertThat(message.requestId()).isEqualTo("some-request");
    assertThat(message.resources()).containsExactly(
        "ipfs://bafybeiemxf5abjwjbikoz4mc3a3dla6ual3jsgpdr4cjr3oz3evfyavhwq/", "https://example.com/my-web2-claim.json");
  }

  @Test
  void parsesMessagesWithoutOptionalFields() {
    var message = SiweMessage.parse("""
        example.com wants you to sign in with your Ethereum account:
        0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2


        URI: https://example.com
        Version: 1
        Chain ID: 31337
        Nonce: abcdefgh
        Issued At: 2021-09-30t16:25:24z""");
    assertThat(message.scheme()).isNull();
    assertThat(message.statement()).isNull();
    assertThat(message.expirationTime()).isNull();
    assertThat(message.notBefore()).isNull();
    assertThat(message.requestId()).isNull();
    assertThat(message.resources()).isEmpty();
  }

  @Test
  void distinguishesAnEmptyStatementFromNone() {
    var start = "example.com wants you to sign in with your Ethereum account:\n0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2\n\n";
    var end = "\nURI: a:b\nVersion: 1\nChain ID: 1\nNonce: 32891756\nIssued At: 2021-09-30T16:25:24Z\nResources:";
    assertThat(SiweMessage.parse(start + end).statement()).isNull();
    assertThat(SiweMessage.parse(start + "\n" + end).statement()).isEmpty();
    assertThat(SiweMessage.parse(start + end).resources()).isEmpty();
    assertMalformed(start + "\n\n" + end);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "https:// -> https://ex ample.com:3388",
      "https://example.com:3388 -> ",
      "https://example.com:3388 -> https://[::12345]",
      "https://example.com:3388 -> https://example.com:port",
      "https://example.com:3388 -> 1https://example.com",
      " wants you -> wants you",
      " wants you ->  Wants you",
      "account: -> account",
      "I accept ->  \"I accept\"",
      "I accept -> I accept%20",
      "I accept -> I åccept",
      "I accept -> I accept\r",
      "URI: https -> uri: https",
      "URI: https://example.com/login -> URI: /login",
      "URI: https://example.com/login -> URI: https://example.com/log in",
      "URI: https://example.com/login -> URI: https://example.com/%zz",
      "Version: 1 -> Version: 2",
      "Version: 1 -> Version: 1 ",
      "Chain ID: 1 -> Chain ID: 0x1",
      "Chain ID: 1 -> Chain ID: -1",
      "Chain ID: 1 -> Chain ID: 1000000000000000000000",
      "Chain ID: 1 -> Chain ID: ",
      "Nonce: 32891756 -> Nonce: 3289175",
      "Nonce: 32891756 -> Nonce: 3289-1756",
      "Nonce: 32891756 -> Nonce:  32891756",
      "Issued At: 2021-09-30T16:25:24Z -> Issued At: 2021-09-31T16:25:24Z",
      "Issued At: 2021-09-30T16:25:24Z -> Issued At: 2021-09-30 16:25:24Z",
      "Issued At: 2021-09-30T16:25:24Z -> Issued At: 2021-09-30T16:25:24",
      "Issued At: 2021-09-30T16:25:24Z -> Issued At: 2021-9-30T16:25:24Z",
      "Issued At: 2021-09-30T16:25:24Z -> Issued At: 2021-09-30T24:00:00Z",
      "Issued At: 2021-09-30T16:25:24Z -> Issued At: 2021-09-30T16:25:24+24:00",
      "Not Before: 2021-09-30T16:25:24Z -> Not Before: tomorrow",
      "Request ID: some-request -> Request ID: some/request",
      "Request ID: some-request -> Request ID: some-request\nRequest ID: again",
      "Expiration Time: -> Expiration: ",
      "- https://example.com/my-web2-claim.json -> -https://example.com/my-web2-claim.json",
      "- https://example.com/my-web2-claim.json -> - my-web2-claim",
      "my-web2-claim.json -> my-web2-claim.json\n",
      "Resources: -> Resources: ",
  })
  void refusesDeviationsFromTheGrammar(String change) {
    var parts = change.split(" -> ", 2);
    assertThat(FULL).contains(parts[0]);
    assertMalformed(FULL.replace(parts[0], parts[1]));
  }

  @Test
  void refusesFieldsInAnotherOrder() {
    var lines = List.of(FULL.split("\n"));
    for (var index = 0; index + 1 < lines.size() - 2; index++) {
      var swapped = new ArrayList<>(lines);
      Collections.swap(swapped, index, index + 1);
      if (!swapped.equals(lines)) {
        assertRefused(String.join("\n", swapped));
      }
    }
  }

  @Test
  void refusesEveryTruncation() {
    var end = FULL.indexOf("\nExpiration Time");
    for (var length = 0; length < end - 1; length++) {
      assertRefused(FULL.substring(0, length));
    }
  }

  @Test
  void refusesAWrongChecksumWithTheRightOne() {
    assertThatThrownBy(() -> SiweMessage.parse(FULL.replace("0xC02a", "0xc02a")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IdentityErrors.IDENTITY_ADDRESS_MALFORMED))
        .hasMessageContaining("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2");
    for (var wrong : List.of("0XC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", "0xC02aaA39", "vitalik.eth")) {
      assertThatThrownBy(() -> SiweMessage.parse(FULL.replace("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", wrong)))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void parsesHostileTextInLinearTime() {
    var long1 = "a".repeat(8_000);
    assertRefused(FULL.replace("example.com/login", long1 + " ").substring(0, 8_000));
    assertRefused("%41".repeat(2_600));
    assertRefused("x".repeat(20_000_000));
  }

  @Test
  void parsesGeneratedMessages() {
    Seeded.times(300, random -> {
      var statement = random.nextBoolean() ? text(random, "azAZ09 -._~:/?#[]@!$&'()*+,;=") : null;
      var nonce = "abcdefgh" + text(random, "azAZ09");
      var uri = "https://example.com/" + text(random, "azAZ09-._~:@!$&'()*+,;=/");
      var message = SiweMessage.parse("[::1]:80 wants you to sign in with your Ethereum account:\n"
          + "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2\n\n" + (statement == null ? "" : statement + "\n")
          + "\nURI: " + uri + "\nVersion: 1\nChain ID: 1\nNonce: " + nonce + "\nIssued At: 2021-09-30T16:25:24Z");
      assertThat(message.statement()).isEqualTo(statement);
      assertThat(message.nonce()).isEqualTo(nonce);
      assertThat(message.uri()).isEqualTo(uri);
    });
  }

  private static String text(RandomGenerator random, String alphabet) {
    return random.ints(random.nextInt(40), 0, alphabet.length())
        .collect(StringBuilder::new, (text, index) -> text.append(alphabet.charAt(index)), StringBuilder::append).toString();
  }

  private static void assertMalformed(String text) {
    assertThatThrownBy(() -> SiweMessage.parse(text))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IdentityErrors.IDENTITY_MESSAGE_MALFORMED));
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> SiweMessage.parse(text)).isInstanceOf(Refusal.class);
  }
}
