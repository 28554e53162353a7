package studio.fofo.chain.engine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.fofo.chain.setup.ChainBook;

/** Sent transactions without a receipt: sends them again, replaces them if the fee is too low, and finds out who used their nonce. */
final class Unmined {

  private final NodeCalls gateway;
  private final Sending sending;
  private final Replacement replacement;
  private final TakenNonces taken;
  private final ChainBook chains;
  private final Clock clock;

  Unmined(NodeCalls gateway, Sending sending, Replacement replacement, TakenNonces taken, ChainBook chains, Clock clock) {
    this.gateway = gateway;
    this.sending = sending;
    this.replacement = replacement;
    this.taken = taken;
    this.chains = chains;
    this.clock = clock;
  }

  /**
   * Checks one of them.
   *
   * @param settled the latest confirmed block
   * @return its receipt, if it turns out to be mined
   */
  Optional<NodeCalls.Receipt> push(Requested row, List<Attempt> live, boolean firstOfSender, long settled) {
    var pace = chains.pace(row.chainId());
    var newest = live.getFirst();
    var now = clock.instant();
    if (newest.sentAt() != null && newest.sentAt().plus(pace.resend()).isAfter(now)) {
      return Optional.empty();
    }
    if (!firstOfSender || newest.signedAt().plus(pace.patience()).isAfter(now)) {
      sending.send(row.chainId(), newest);
    } else if (gateway.count(row.chainId(), newest.sender(), "latest") > newest.nonce()) {
      return taken.lookForTheUse(row, live, settled);
    } else {
      replacement.replace(row, newest);
    }
    return Optional.empty();
  }
}
