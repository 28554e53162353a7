package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import studio.fofo.chain.Reverts;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.engine.NodeCalls.Receipt;
import studio.fofo.chain.engine.SentBook.Sent;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.chain.setup.FeeRules;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.chain.setup.Pace;
import studio.fofo.chain.signing.Signer;
import studio.fofo.kernel.Address;

/**
 * Sends one sender's transactions, each after the one before is mined; for commands, which have no database. Fees keep the chain's limits,
 * the bytes are in the {@link SentBook} before they are sent, and a transaction whose fee is too low is replaced.
 */
public final class OneByOne {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int SIMULATIONS = 5;

  private final Nodes nodes;
  private final NodeCalls calls;
  private final long chainId;
  private final FeeRules rules;
  private final Pace pace;
  private final Signer signer;
  private final SentBook book;
  private final Consumer<Duration> pause;
  private long next;

  /** @param pause waits */
  public OneByOne(Nodes nodes, long chainId, FeeRules rules, Pace pace, Signer signer, SentBook book, Consumer<Duration> pause) {
    this.nodes = nodes;
    this.calls = new NodeCalls(nodes, new StateRoom(Path.of(".")));
    this.chainId = chainId;
    this.rules = rules;
    this.pace = pace;
    this.signer = signer;
    this.book = book;
    this.pause = pause;
  }

  /**
   * Wei per gas.
   *
   * @param usual what blocks charge now
   * @param most what we offer, which allows the base fee to double
   */
  public record Price(BigInteger usual, BigInteger most) {}

  /** A mined transaction that succeeded. */
  public record Mined(String what, String hash, long blockNumber, BigInteger fee) {}

  /** A transaction that cannot be sent or mined; the message says what to do. */
  public static final class Stuck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stuck(String message) {
      super(message);
    }
  }

  public Price price() {
    var market = market();
    var offer = Fees.offer(market, rules);
    return new Price(market.baseFee().add(offer.priority()).max(rules.lowest()).min(offer.max()), offer.max());
  }

  /** The highest fee for the data of a transaction on the chain below an OP stack chain, in wei. */
  public BigInteger dataFee(int bytes) {
    return calls.dataFee(chainId, bytes);
  }

  /** The number of its transactions that wait in the nodes' pools and are not in the book. */
  public long foreignPending() {
    var mined = calls.minedCount(chainId, signer.address());
    var ours = book.all().stream().mapToLong(Sent::nonce).filter(nonce -> nonce >= mined).distinct().count();
    return Math.max(0, calls.pendingCount(chainId, signer.address()) - mined - ours);
  }

  /** Waits for everything in the book that is not mined, after sending it again. */
  public List<Mined> resume() {
    var mined = calls.minedCount(chainId, signer.address());
    return book.all().stream().map(Sent::nonce).filter(nonce -> nonce >= mined).distinct().sorted().map(this::await).toList();
  }

  /** The blocks of everything in the book that is mined, by transaction hash. */
  public Map<String, Long> blocks() {
    var hashes = book.all().stream().map(Sent::hash).toList();
    return hashes.isEmpty() ? Map.of()
        : calls.receipts(chainId, hashes).stream().collect(Collectors.toMap(Receipt::txHash, Receipt::blockNumber));
  }

  public Mined send(String what, Address to, byte[] data) {
    var nonce = Math.max(next, calls.minedCount(chainId, signer.address()));
    var gasLimit = gasLimit(what, to, data);
    sign(nonce, what, to, data, gasLimit, Fees.offer(market(), rules));
    return await(nonce);
  }

  private Mined await(long nonce) {
    var attempt = newest(nonce);
    var answer = calls.send(chainId, attempt.raw());
    var sinceSent = Duration.ZERO;
    var sinceSigned = Duration.ZERO;
    for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(pace.poll())) {
      var receipt = receipt(nonce);
      if (receipt.isPresent()) {
        next = nonce + 1;
        return mined(attempt, receipt.get());
      }
      requireFunds(attempt, answer);
      pause.accept(pace.poll());
      sinceSent = sinceSent.plus(pace.poll());
      sinceSigned = sinceSigned.plus(pace.poll());
      if (sinceSigned.compareTo(pace.patience()) >= 0) {
        attempt = replaced(attempt);
        sinceSigned = Duration.ZERO;
        sinceSent = pace.resend();
      }
      if (sinceSent.compareTo(pace.resend()) >= 0) {
        answer = calls.send(chainId, attempt.raw());
        sinceSent = Duration.ZERO;
      }
    }
    throw new Stuck(attempt.what() + " is not mined after " + PATIENCE.toMinutes() + " minutes (transaction " + attempt.hash() + ", nonce "
        + nonce + "; the node says: " + answer + "): run the command again, which goes on with it");
  }

  private void requireFunds(Sent attempt, String answer) {
    if (answer.contains("insufficient funds")) {
      throw new Stuck(attempt.what() + " cannot be paid: the node says: " + answer + ". Send more to " + signer.address()
          + " and run the command again, which goes on here");
    }
  }

  /** The same call at the same nonce for a higher fee, where that has an effect; otherwise what was sent. */
  private Sent replaced(Sent attempt) {
    var before = new Fees(attempt.maxFee(), attempt.tip());
    var fees = before.bumped(Fees.offer(market(), rules));
    return rules.market() == Market.ARRIVAL || !fees.within(rules) ? attempt
        : sign(attempt.nonce(), attempt.what(), attempt.to(), attempt.data(), attempt.gasLimit(), fees);
  }

  private Mined mined(Sent attempt, Receipt receipt) {
    if (!receipt.succeeded()) {
      throw new Stuck(attempt.what() + " was mined in block " + receipt.blockNumber() + " and reverted (transaction " + receipt.txHash()
          + "): run the command again, which tries once more what is missing");
    }
    return new Mined(attempt.what(), receipt.txHash(), receipt.blockNumber(), receipt.fee());
  }

  private Optional<Receipt> receipt(long nonce) {
    var hashes = book.all().stream().filter(sent -> sent.nonce() == nonce).map(Sent::hash).toList();
    return calls.receipts(chainId, hashes).stream().findFirst();
  }

  private Sent newest(long nonce) {
    return book.all().reversed().stream().filter(sent -> sent.nonce() == nonce).findFirst().orElseThrow();
  }

  private Sent sign(long nonce, String what, Address to, byte[] data, long gasLimit, Fees fees) {
    var unsigned = RawTransaction.createTransaction(chainId, BigInteger.valueOf(nonce), BigInteger.valueOf(gasLimit), to.value(),
        BigInteger.ZERO, Hex.data(data), fees.priority(), fees.max());
    var raw = TransactionEncoder.encode(unsigned, signer.sign(TransactionEncoder.encode(unsigned)));
    var sent = new Sent(nonce, what, to, data, gasLimit, fees.max(), fees.priority(), raw, Hex.data(TypedData.keccak(raw)));
    book.add(sent);
    return sent;
  }

  /** A quarter more than a simulation uses. A node that lags does not have the state after the transaction before: it is asked again. */
  private long gasLimit(String what, Address to, byte[] data) {
    var call = Map.of("from", signer.address().value(), "to", to.value(), "data", Hex.data(data));
    for (var round = 1;; round++) {
      try {
        return Hex.number(nodes.of(chainId).call("eth_estimateGas", call, "latest")).multiply(BigInteger.valueOf(5)).shiftRight(2)
            .longValueExact();
      } catch (RpcError refused) {
        if (round == SIMULATIONS) {
          throw new Stuck(what + " would fail: " + Reverts.explain(refused.data(), String.valueOf(refused.getMessage())));
        }
        pause.accept(pace.poll());
      }
    }
  }

  private FeeMarket market() {
    return calls.market(chainId, rules.market() != Market.ARRIVAL);
  }
}
