package studio.fofo.chain;

import java.time.Duration;
import java.util.stream.Stream;
import studio.fofo.kernel.Money;

/**
 * Which finality we wait for on a chain.
 *
 * @param usual for small orders and for our own transactions
 * @param large for orders from {@code largeFrom} on, and before a nonce is given up
 * @param largeFrom the first total that is large
 * @param stalled if the chain's marks do not advance for so long, finality has stalled: work that waits for it continues to wait
 */
public record FinalityRules(Finality usual, Finality large, Money largeFrom, Duration stalled) {

  /** For an order with this total. */
  public Finality of(Money total) {
    return total.compareTo(largeFrom) < 0 ? usual : large;
  }

  /** The marks of the chain that they need. */
  public Stream<Finality.Tag> tags() {
    return Stream.of(usual, large).flatMap(finality -> switch (finality) {
      case Finality.Depth none -> Stream.empty();
      case Finality.Tag tag -> Stream.of(tag);
      case Finality.Both(var tag, var depth) -> Stream.of(tag);
    }).distinct();
  }
}
