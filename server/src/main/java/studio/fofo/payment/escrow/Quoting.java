package studio.fofo.payment.escrow;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.Split;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.PaymentSettings;
import studio.fofo.payment.QuoteId;
import studio.fofo.payment.QuoteRequest;
import studio.fofo.payment.Share;
import studio.fofo.payment.WalletCall;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.checkout.Part;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.checkout.Terms;
import studio.fofo.payment.escrow.Prices.Currency;

/** Creates quotes: converts the total at the current rate, divides it exactly, and signs. */
public class Quoting implements PaymentQuotes {

  private static final int MOST_SHARES = 16;
  private static final Duration WORTH_KEEPING = Duration.ofMinutes(2);

  private final Quotes quotes;
  private final Chains chains;
  private final Signers signers;
  private final Prices prices;
  private final QuoteSignings signings;
  private final Payments payments;
  private final PaymentSettings settings;
  private final Clock clock;

  Quoting(Quotes quotes, Chains chains, Signers signers, Prices prices, QuoteSignings signings, Payments payments,
      PaymentSettings settings, Clock clock) {
    this.quotes = quotes;
    this.chains = chains;
    this.signers = signers;
    this.prices = prices;
    this.signings = signings;
    this.payments = payments;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Transactional
  public PaymentQuote quote(QuoteRequest request) {
    if (payments.chainsOf(request.orderId()).contains(request.chainId())) {
      throw new Refusal(PaymentErrors.PAYMENT_CHAIN_USED, "order " + request.orderId() + " has been paid on "
          + chains.require(request.chainId()).name() + " before, where the contract accepts an order once; wait for that payment, or pay on"
          + " another chain");
    }
    return quote(request, quotes.newest(request.orderId()));
  }

  @Override
  @Transactional
  public PaymentQuote first(QuoteRequest request) {
    return quote(request, Optional.empty());
  }

  private PaymentQuote quote(QuoteRequest request, Optional<Quote> newest) {
    var chain = chains.require(request.chainId());
    var currency = prices.currency(chain, request.token());
    var now = clock.instant();
    if (request.payableUntil().isBefore(now.plus(WORTH_KEEPING))) {
      throw new Refusal(PaymentErrors.PAYMENT_TIME_UP,
          "order " + request.orderId() + " waits for its payment until " + request.payableUntil()
              + ", and paying it takes " + WORTH_KEEPING.toMinutes() + " minutes; place a new one");
    }
    var amount = Prices.convert(request.total(), currency);
    var parts = divide(amount, request.shares());
    var live = newest
        .filter(quote -> quote.terms().deadline().isAfter(now.plus(WORTH_KEEPING)))
        .filter(quote -> !quote.terms().deadline().isAfter(request.payableUntil()))
        .filter(quote -> sameOffer(quote.terms(), request, currency, amount, parts));
    return view(live.orElseGet(() -> sign(request, currency, amount, parts, now)));
  }

  @Override
  public Optional<PaymentQuote> ofOrder(OrderId order) {
    return quotes.current(order).map(this::view);
  }

  @Override
  public String token(long chainId, String asked) {
    return prices.currency(chains.require(chainId), asked).token();
  }

  @Override
  public Address studio(long chainId) {
    return signers.address(chainId, SignerRole.TREASURY);
  }

  private Quote sign(QuoteRequest request, Currency currency, BigInteger amount, List<Part> parts, Instant now) {
    var lives = now.plus(settings.quoteLifetime());
    var deadline = (lives.isBefore(request.payableUntil()) ? lives : request.payableUntil()).truncatedTo(ChronoUnit.SECONDS);
    var terms = new Terms(request.orderId().value(), request.chainId(), currency.token(), amount, request.payer(),
        parts, deadline.plus(settings.refundableAfter()), deadline);
    var message = Checkout.message(chains.contract(request.chainId(), Contracts.CHECKOUT), terms);
    var quote = new Quote(QuoteId.next(), terms, HexFormat.of().formatHex(TypedData.keccak(message)),
        signers.sign(request.chainId(), SignerRole.QUOTE, message));
    quotes.insert(quote, request.total(), currency.rate(), now);
    return quote;
  }

  private PaymentQuote view(Quote quote) {
    var terms = quote.terms();
    var checkout = chains.contract(terms.chainId(), Contracts.CHECKOUT);
    var value = terms.isNative() ? new Wei(terms.amount()) : Wei.ZERO;
    var approval = terms.isNative()
        ? Optional.<WalletCall>empty()
        : Optional.of(new WalletCall(Checkout.address(terms.token()), Checkout.approve(checkout, terms.amount()), Wei.ZERO));
    return new PaymentQuote(quote.id(), new OrderId(terms.orderId()), terms.chainId(), terms.token(), new Wei(terms.amount()),
        terms.deadline(), new WalletCall(checkout, Checkout.pay(quote), value), approval, signings.of(quote));
  }

  private static boolean sameOffer(Terms terms, QuoteRequest request, Currency currency, BigInteger amount, List<Part> parts) {
    return terms.chainId() == request.chainId() && terms.token().equals(currency.token()) && terms.amount().equals(amount)
        && terms.payer().equals(request.payer()) && terms.parts().equals(parts);
  }

  private static List<Part> divide(BigInteger amount, List<Share> shares) {
    var weights = new LinkedHashMap<Address, Long>();
    for (var share : shares) {
      weights.merge(share.address(), share.weight(), Math::addExact);
    }
    if (weights.size() > MOST_SHARES || weights.values().stream().noneMatch(weight -> weight > 0)) {
      throw new Refusal(PaymentErrors.PAYMENT_SHARES_INVALID,
          "a quote has " + weights.size() + " receivers with weights " + weights.values() + ", expected 1 to " + MOST_SHARES
              + " with something to divide");
    }
    var accounts = List.copyOf(weights.keySet());
    var amounts = Split.of(amount, List.copyOf(weights.values()));
    return IntStream.range(0, accounts.size())
        .filter(index -> amounts.get(index).signum() > 0)
        .mapToObj(index -> new Part(accounts.get(index), amounts.get(index)))
        .toList();
  }
}
