package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.FaultyNode;
import studio.fofo.chain.FaultyNode.Fault;
import studio.fofo.chain.FaultyNode.Sent;
import studio.fofo.kernel.Address;

/** A receipt that one node does not show is found at another, or among its block's receipts. */
class HiddenReceiptsTest {

  private static final Address SENDER = new Address("0x00000000000000000000000000000000000000aa");

  private final FaultyNode first = new FaultyNode();
  private final FaultyNode second = new FaultyNode();

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void asksTheOtherNodes() {
    mine("0x01", "0x02");
    first.set(Fault.HIDDEN_RECEIPTS);
    var hidden = new HiddenReceipts(first.nodes(second));

    assertThat(hidden.anywhere(1, List.of("0x09", "0x02"))).hasValueSatisfying(receipt -> {
      assertThat(receipt.txHash()).isEqualTo("0x02");
      assertThat(receipt.blockNumber()).isEqualTo(2);
      assertThat(receipt.succeeded()).isTrue();
    });
    assertThat(hidden.in(1, 1, List.of("0x01"))).isPresent();
  }

  @Test
  void continuesIfAnotherNodeIsDown() {
    mine("0x01");
    second.close();

    assertThat(new HiddenReceipts(first.nodes(second)).anywhere(1, List.of("0x01", "0x09"))).isPresent();
  }

  @Test
  void readsItFromItsBlock() {
    mine("0x01", "0x02");
    first.set(Fault.HIDDEN_TRANSACTION_RECEIPTS);
    var hidden = new HiddenReceipts(first.nodes());

    assertThat(hidden.anywhere(1, List.of("0x02"))).isEmpty();
    assertThat(hidden.in(1, 2, List.of("0x02"))).isPresent();
    assertThat(hidden.in(1, 1, List.of("0x02"))).as("another block").isEmpty();
  }

  @Test
  void findsNothingIfNoNodeHasIt() {
    mine("0x01");
    first.set(Fault.HIDDEN_RECEIPTS);
    assertThat(new HiddenReceipts(first.nodes()).in(1, 1, List.of("0x01"))).isEmpty();
    first.set(Fault.NO_BLOCK_RECEIPTS);
    assertThat(new HiddenReceipts(first.nodes()).in(1, 1, List.of("0x01"))).isEmpty();
  }

  private void mine(String... hashes) {
    for (var index = 0; index < hashes.length; index++) {
      var sent = new Sent(hashes[index], SENDER.value(), index, SENDER, List.of());
      first.mine(sent);
      second.mine(sent);
    }
  }
}
