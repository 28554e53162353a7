package studio.fofo.payment.escrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainState;
import studio.fofo.chain.ChainStates;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Token;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.PaymentOption;
import studio.fofo.payment.PaymentOption.Price;
import studio.fofo.payment.PaymentOption.State;
import studio.fofo.payment.PaymentOptions;
import studio.fofo.payment.QuoteRequest;

/** {@link PaymentOptions} from the chains, their states, the rates and the payments. */
final class OptionList implements PaymentOptions {

  private final Chains chains;
  private final ChainStates states;
  private final Prices prices;
  private final Payments payments;
  private final GaslessTokens gasless;

  OptionList(Chains chains, ChainStates states, Prices prices, Payments payments, GaslessTokens gasless) {
    this.chains = chains;
    this.states = states;
    this.prices = prices;
    this.payments = payments;
    this.gasless = gasless;
  }

  @Override
  public List<PaymentOption> of(Money total) {
    return options(chains.all().stream(), total);
  }

  @Override
  public List<PaymentOption> ofOrder(OrderId order, Money total, Set<Long> only) {
    var used = payments.chainsOf(order);
    return options(chains.all().stream().filter(chain -> !used.contains(chain.chainId()))
        .filter(chain -> only.isEmpty() || only.contains(chain.chainId())), total);
  }

  @Override
  public long preferred(Set<Long> only) {
    return states.best(chains.ids().stream().filter(id -> only.isEmpty() || only.contains(id)))
        .orElseGet(() -> chains.ids().getFirst());
  }

  @Override
  public State stateOf(long chainId) {
    return state(states.of(chainId));
  }

  @Override
  public Optional<String> nameOf(long chainId) {
    return chains.find(chainId).map(Chain::name);
  }

  /** Without those on which our contracts are not deployed. */
  private List<PaymentOption> options(Stream<Chain> possible, Money total) {
    var found = possible.filter(chain -> !chains.contracts(chain.chainId()).isEmpty()).map(chain -> option(chain, total)).toList();
    var best = states.best(found.stream().filter(PaymentOption::isPriced).map(PaymentOption::chainId));
    return found.stream().map(option -> new PaymentOption(option.chainId(), option.name(), option.state(),
        best.equals(Optional.of(option.chainId())), option.prices())).toList();
  }

  private PaymentOption option(Chain chain, Money total) {
    var found = new ArrayList<Price>();
    price(chain, QuoteRequest.NATIVE, chain.nativeSymbol(), 18, total).ifPresent(found::add);
    for (Token token : chain.tokens()) {
      price(chain, token.address().value(), token.symbol(), token.decimals(), total).ifPresent(found::add);
    }
    return new PaymentOption(chain.chainId(), chain.name(), stateOf(chain.chainId()), false, found);
  }

  /** Empty if the currency is not accepted at all. */
  private Optional<Price> price(Chain chain, String token, String symbol, int decimals, Money total) {
    @Nullable
    String amount = null;
    try {
      amount = Prices.convert(total, prices.currency(chain, token)).toString();
    } catch (Refusal refusal) {
      if (refusal.code() == PaymentErrors.PAYMENT_TOKEN_NOT_ACCEPTED) {
        return Optional.empty();
      }
    }
    return Optional.of(new Price(token, symbol, decimals, isGasless(chain, token, total), amount));
  }

  private boolean isGasless(Chain chain, String token, Money total) {
    return !token.equals(QuoteRequest.NATIVE) && gasless.takes(chain.chainId(), new Address(token), total);
  }

  private static State state(ChainState state) {
    return switch (state) {
      case READY -> State.READY;
      case SLOW -> State.SLOW;
      case DOWN -> State.DOWN;
    };
  }
}
