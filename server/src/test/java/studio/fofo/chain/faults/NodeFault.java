package studio.fofo.chain.faults;

import java.util.Random;
import java.util.function.Function;

/** What a node can do wrong. */
public enum NodeFault {

  /** A receipt is null the first times that it is asked for. */
  LATE_RECEIPTS(ReceiptFaults::late),
  /** "transaction indexing is in progress", half of the time. */
  INDEXING_IN_PROGRESS(ReceiptFaults::indexing),

  /** The newest block is shown before its logs. */
  NEWEST_LOGS_EMPTY(random -> LogFaults::withoutNewest),
  /** Some logs are missing from every answer for a range, as in a node whose index is damaged. */
  OMITTED_LOGS(random -> LogFaults::omitted),
  DOUBLED_LOGS(random -> LogFaults::doubled),
  /** Some answers have logs that are marked as removed, or lack those that are. */
  REMOVED_LOGS(LogFaults::removed),
  /** Some answers have logs of blocks that are not part of the chain. */
  FOREIGN_HASH_LOGS(LogFaults::ofOtherBlocks),

  /** Each answer comes from a node that is 0 to 5 blocks behind. */
  LAGGING_HEAD(random -> ShownHead.behind(head -> head - random.nextInt(6))),
  /** The head stays where it was first asked for. */
  FROZEN_HEAD(random -> ShownHead.frozen()),
  FAR_BEHIND(random -> ShownHead.behind(head -> head - 1_000)),
  /** The node is on another chain. */
  FOREIGN_CHAIN(random -> Limits::otherChain),
  /** The chain stands still and accepts nothing. */
  SEQUENCER_DOWN(random -> SendFaults.sequencerDown()),

  RANGE_5_QUICKNODE(random -> Limits.range(5, Provider.QUICKNODE)),
  RANGE_10_ALCHEMY(random -> Limits.range(10, Provider.ALCHEMY)),
  RANGE_500_ALCHEMY(random -> Limits.range(500, Provider.ALCHEMY)),
  RANGE_500_INFURA(random -> Limits.range(500, Provider.INFURA)),
  RANGE_10000_QUICKNODE(random -> Limits.range(10_000, Provider.QUICKNODE)),
  /** -32005, with a range that works in the text. */
  TOO_MANY_RESULTS(random -> Limits::tooManyResults),
  BATCH_3(random -> Limits::none),
  BATCH_10(random -> Limits::none),
  /** HTTP 200, and one of the answers is code 429. */
  ITEM_429(Limits::item429),
  /** -32012, credits exhausted, for some calls. */
  CREDITS_32012(Limits::credits),
  /** HTTP 429 with {@code Retry-After} and JSON, for some requests. */
  HTTP_429(random -> Limits::none),
  /** Larger batches get HTTP 413 with JSON. */
  HTTP_413_WITH_JSON(random -> Limits::none),
  /** Some calls get HTTP 400 with a JSON-RPC error. */
  HTTP_400_WITH_JSON(Limits::http400),

  /** Accepted with its hash, and dropped. */
  SWALLOWED(random -> SendFaults::swallowed),
  /** Taken, with the answer "already known". */
  ALREADY_KNOWN(random -> SendFaults.afterEffect("already known")),
  /** Taken, with the answer "nonce too low", as a retry behind a load balancer gets it. */
  NONCE_TOO_LOW_AFTER_EFFECT(random -> SendFaults.afterEffect("nonce too low: next nonce 1, tx nonce 0")),
  NONCE_TOO_HIGH(random -> SendFaults.sometimes(random, "nonce too high")),
  UNDERPRICED(random -> SendFaults.sometimes(random, "replacement transaction underpriced")),
  INSUFFICIENT_FUNDS(
      random -> SendFaults.sometimes(random, "insufficient funds for gas * price + value: balance 0, tx cost 1, overshot 1")),
  /** Fees above 1 ether for a transaction are refused. */
  FEE_CAP(random -> SendFaults::feeCap),
  /** Tips below 25 gwei are refused. */
  TIP_FLOOR(random -> SendFaults::tipFloor),
  /** Suggested fees are a thousand times too high. */
  ORACLE_TIMES_1000(random -> SendFaults::oracle),
  /** Half of the simulations run on a state 50 blocks ago. */
  STALE_SIMULATION(SendFaults::stale),

  SLOW_60_MS(random -> Limits::none),
  SLOW_2_S(random -> Limits::none),
  /** Some connections are closed after the call had its effect. */
  RESET_AFTER_EFFECT(random -> Limits::none);

  private final Function<Random, Layer> layers;

  NodeFault(Function<Random, Layer> layers) {
    this.layers = layers;
  }

  Layer layer(Random random) {
    return layers.apply(random);
  }
}
