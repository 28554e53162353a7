package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.chain.FaultyNode;
import studio.fofo.chain.FaultyNode.Fault;
import studio.fofo.chain.FaultyNode.Sent;
import studio.fofo.kernel.Address;

/** Whether somebody else used a nonce: only a block that contains the transaction proves it. */
class NoncesTest {

  private static final Address SENDER = new Address("0x00000000000000000000000000000000000000aa");

  private final FaultyNode node = new FaultyNode();
  private final UsedNonces nonces = new UsedNonces(node.nodes());

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void recognisesOurOwnTransactionIfItsReceiptIsHidden() {
    node.set(Fault.HIDDEN_RECEIPTS);
    var head = node.mine(sent("0x01", 0));

    assertThat(takenBy(0, List.of("0x02", "0x01"), head)).isEmpty();
  }

  @Test
  void findsTheTransactionOfSomebodyElse() {
    var head = node.mine(sent("0x01", 0));

    assertThat(takenBy(0, List.of("0x02"), head)).contains("0x01");
  }

  @Test
  void acceptsNoProofFromUnconfirmedOrMissingBlocks() {
    var head = node.mine(sent("0x01", 0));

    assertThat(takenBy(0, List.of("0x02"), head - 1)).isEmpty();
    assertThat(takenBy(0, List.of("0x02"), -1)).isEmpty();
    node.set(Fault.HIDDEN_BLOCKS);
    assertThat(takenBy(0, List.of("0x02"), head)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void findsEachNonceAmongManyBlocks(int seed) {
    var random = new Random(seed);
    var nonce = 0;
    var head = 0L;
    for (var block = 0; block < 60; block++) {
      var some = new Sent[random.nextInt(3)];
      for (var index = 0; index < some.length; index++) {
        some[index] = sent("0x%04x".formatted(nonce), nonce++);
      }
      head = node.mine(some);
    }

    for (var one = 0; one < nonce; one++) {
      assertThat(takenBy(one, List.of(), head)).contains("0x%04x".formatted(one));
    }
    assertThat(takenBy(nonce, List.of(), head)).isEmpty();
  }

  private Optional<String> takenBy(long nonce, List<String> ours, long newest) {
    return nonces.use(1, SENDER, nonce, newest).filter(use -> !use.isOneOf(ours)).map(UsedNonces.Use::txHash);
  }

  private static Sent sent(String hash, long nonce) {
    return new Sent(hash, SENDER.value(), nonce, SENDER, List.of());
  }
}
