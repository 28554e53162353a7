package studio.fofo.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A chain on which a total can be paid, also in JSON.
 *
 * @param state whether payments there can be expected to arrive now
 * @param preferred whether a client should offer it first: the first chain of the studio that is ready
 * @param prices in the native currency and in each accepted ERC-20
 */
public record PaymentOption(
    long chainId, String name, State state,
    @JsonProperty("default") @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean preferred, List<Price> prices) {

  public PaymentOption {
    prices = List.copyOf(prices);
  }

  /** As the nodes of the chain and its finality have been for a while. */
  public enum State {
    READY,
    /** Payments are seen or become final later than usual. */
    SLOW,
    /** The chain has halted, or none of its nodes responds to the studio. */
    DOWN;

    /** As in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The total in one currency at today's rate. A quote, which is binding, may differ by a change of the rate.
   *
   * @param token {@code native} or an ERC-20's address
   * @param gasless whether it costs no gas: wallets that sign with a key of their own sign once, and the studio sends it
   * @param amount base units of the token, as a decimal string; absent if there is no trustworthy rate now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Price(
      @Schema(pattern = "^(native|0x[0-9a-fA-F]{40})$") String token, String symbol, int decimals, boolean gasless,
      @Schema(pattern = "^[1-9][0-9]*$") @Nullable String amount) {}

  /** Whether anything can be paid there. */
  @JsonIgnore
  public boolean isPriced() {
    return prices.stream().anyMatch(price -> price.amount() != null);
  }
}
