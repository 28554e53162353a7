package studio.fofo.testing.shop;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.fofo.chain.ChainErrors;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.QuoteId;
import studio.fofo.payment.QuoteRequest;
import studio.fofo.payment.Settlements;
import studio.fofo.payment.WalletCall;

/** Quotes without a chain, and an escrow that only records calls. */
public final class EscrowDesk implements PaymentQuotes, Settlements {

  public static final Address STUDIO = new Address("0x90F79bf6EB2c4f870365E785982E1f101E93b906");
  public static final long CHAIN = 31_337;

  private final Map<OrderId, QuoteRequest> requests = new ConcurrentHashMap<>();
  private final Map<OrderId, PaymentQuote> quotes = new ConcurrentHashMap<>();
  private final List<String> notes = new CopyOnWriteArrayList<>();

  @Override
  public String token(long chainId, String asked) {
    return asked.equalsIgnoreCase("ETH") ? QuoteRequest.NATIVE : asked;
  }

  @Override
  public PaymentQuote first(QuoteRequest request) {
    return quote(request);
  }

  @Override
  public PaymentQuote quote(QuoteRequest request) {
    if (request.chainId() != CHAIN) {
      throw new Refusal(ChainErrors.CHAIN_UNKNOWN, "there is no chain " + request.chainId());
    }
    if (!request.token().equals(QuoteRequest.NATIVE)) {
      throw new Refusal(PaymentErrors.PAYMENT_TOKEN_NOT_ACCEPTED, "token " + request.token() + " is not accepted");
    }
    requests.put(request.orderId(), request);
    var amount = new Wei(BigInteger.valueOf(request.total().minor()).multiply(BigInteger.TEN.pow(14)));
    var quote = new PaymentQuote(QuoteId.next(), request.orderId(), request.chainId(), request.token(), amount,
        Instant.now().plus(Duration.ofMinutes(15)), new WalletCall(STUDIO, "0x01", amount), Optional.empty(), List.of());
    quotes.put(request.orderId(), quote);
    return quote;
  }

  @Override
  public Optional<PaymentQuote> ofOrder(OrderId orderId) {
    return Optional.ofNullable(quotes.get(orderId));
  }

  @Override
  public Address studio(long chainId) {
    return STUDIO;
  }

  public QuoteRequest requestOf(String orderId) {
    return requests.get(new OrderId(orderId));
  }

  /** The escrow's calls for an order, in sequence: {@code settle}, {@code refund}, {@code close}. */
  public List<String> asked(String orderId) {
    return notes.stream().filter(note -> note.endsWith(orderId)).map(note -> note.substring(0, note.indexOf(' '))).toList();
  }

  @Override
  public void settle(OrderId orderId) {
    notes.add("settle " + orderId);
  }

  @Override
  public void refund(OrderId orderId, String reason) {
    notes.add("refund " + orderId);
  }

  @Override
  public void close(OrderId orderId) {
    notes.add("close " + orderId);
  }
}
