package studio.fofo.payment.checkout;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import studio.fofo.chain.AccountSignature;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Log;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;
import studio.fofo.payment.QuoteRequest;

/** Encodes and decodes {@code FofoCheckout}: its calls, its events, and the EIP-712 hash of a quote. */
public final class Checkout {

  public static final String ORDER_PAID = "OrderPaid";
  public static final String ORDER_SETTLED = "OrderSettled";
  public static final String ORDER_REFUNDED = "OrderRefunded";
  public static final String PAYMENT_KEPT = "PaymentKept";
  public static final String WITHDRAWN = "Withdrawn";

  public static final String SHARE_TYPE = "Share(address account,uint256 amount)";
  /** Without the structure that it refers to. */
  public static final String QUOTE_ALONE = "Quote(bytes32 orderId,address payer,address token,uint256 amount,Share[] shares,"
      + "uint8 settlement,uint64 refundableAfter,uint64 deadline,address resaleOf,uint256 resaleTokenId)";
  public static final String QUOTE_TYPE = QUOTE_ALONE + SHARE_TYPE;

  private static final int WORD = 32;
  private static final int ESCROW = 1;
  private static final ContractAbi ABI = ContractAbi.of("FofoCheckout");
  private static final ContractAbi TOKEN = ContractAbi.of("LocalUsd");

  private Checkout() {}

  public static ContractAbi abi() {
    return ABI;
  }

  /** An order's id in the contract's 32 bytes: its characters, padded with zeros. */
  public static byte[] word(String orderId) {
    var bytes = orderId.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > WORD) {
      throw new IllegalArgumentException("order id \"" + orderId + "\" has " + bytes.length + " bytes, expected 1 to " + WORD);
    }
    return Arrays.copyOf(bytes, WORD);
  }

  /** The order's id from the contract's 32 bytes. */
  public static String orderId(byte[] word) {
    var length = WORD;
    while (length > 0 && word[length - 1] == 0) {
      length--;
    }
    return new String(word, 0, length, StandardCharsets.UTF_8);
  }

  /** The contract's zero address stands for the native currency. */
  public static Address address(String token) {
    return token.equals(QuoteRequest.NATIVE) ? Address.ZERO : new Address(token);
  }

  public static String token(Address address) {
    return address.equals(Address.ZERO) ? QuoteRequest.NATIVE : address.value();
  }

  /** The digest that the quote signer's signature covers. */
  public static byte[] digest(Address checkout, Terms terms) {
    return TypedData.keccak(message(checkout, terms));
  }

  /** What the quote signer signs. */
  public static byte[] message(Address checkout, Terms terms) {
    return TypedData.message(TypedData.domain("FofoCheckout", "1", terms.chainId(), checkout), structure(terms));
  }

  /** The EIP-712 hash of the quote alone, which is also the witness of a Permit2 transfer. */
  public static byte[] structure(Terms terms) {
    var shares = terms.parts().stream()
        .map(part -> new TypedData(SHARE_TYPE).address(part.account()).number(part.amount()).hash())
        .toList();
    return new TypedData(QUOTE_TYPE)
        .word(word(terms.orderId()))
        .address(terms.payer())
        .address(address(terms.token()))
        .number(terms.amount())
        .array(shares)
        .number(ESCROW)
        .number(terms.refundableAfter().getEpochSecond())
        .number(terms.deadline().getEpochSecond())
        .address(Address.ZERO)
        .number(0)
        .hash();
  }

  /** The buyer's call. */
  public static String pay(Quote quote) {
    return ABI.call("pay", tuple(quote.terms()), bytes(quote.signature()));
  }

  /** The order that a {@code pay} call names; empty if it is another call. */
  public static Optional<String> orderOfPayment(String data) {
    try {
      return Optional.of(orderId(ABI.<Tuple>arguments("pay", data).<Tuple>get(0).get(0)));
    } catch (RuntimeException anotherCall) {
      return Optional.empty();
    }
  }

  /** A payment by ERC-3009, which anybody may send. It is valid from the beginning of time until the quote's end. */
  public static String payWithAuthorization(Quote quote, AccountSignature signature) {
    var terms = quote.terms();
    return ABI.call("payWithAuthorization", tuple(terms), bytes(quote.signature()), Tuple.from(
        ContractAbi.address(terms.payer()), BigInteger.ZERO, BigInteger.valueOf(terms.deadline().getEpochSecond()), signature.v(),
        signature.r(), signature.s()));
  }

  /** A payment by Permit2, which anybody may send. Its nonce is the quote's digest, so that one quote has one transfer. */
  public static String payWithPermit2(Quote quote, byte[] signature) {
    var terms = quote.terms();
    return ABI.call("payWithPermit2", tuple(terms), bytes(quote.signature()), Tuple.from(
        ContractAbi.address(terms.payer()), new BigInteger(quote.digest(), 16), BigInteger.valueOf(terms.deadline().getEpochSecond()),
        signature));
  }

  /** The call that the buyer sends first if the token is an ERC-20. */
  public static String approve(Address spender, BigInteger amount) {
    return TOKEN.call("approve", ContractAbi.address(spender), amount);
  }

  public static String settle(Terms terms, Address payer) {
    return ABI.call("settle", tuple(terms), ContractAbi.address(payer));
  }

  public static String refund(Terms terms, Address payer) {
    return ABI.call("refund", tuple(terms), ContractAbi.address(payer));
  }

  public static String withdraw(String token) {
    return ABI.call("withdraw", ContractAbi.address(address(token)));
  }

  /** The content of an {@code OrderPaid}. */
  public static Paid paid(Log log) {
    var values = ABI.read(ORDER_PAID, log);
    var terms = terms(log.chainId(), values.get(4));
    return new Paid(HexFormat.of().formatHex(digest(log.address(), terms)), address(values, 1), values.get(3), terms,
        isHeld(values.get(4)));
  }

  private static boolean isHeld(Tuple quote) {
    return ((Number) quote.get(5)).intValue() == ESCROW && address(quote, 8).equals(Address.ZERO);
  }

  public static String settledOrder(Log log) {
    return orderId(ABI.read(ORDER_SETTLED, log).get(0));
  }

  /** The content of an {@code OrderRefunded}. */
  public static Refunded refunded(Log log) {
    var values = ABI.read(ORDER_REFUNDED, log);
    return new Refunded(orderId(values.get(0)), address(values, 1), values.get(4));
  }

  /** The content of a {@code PaymentKept} or {@code Withdrawn}: a change of somebody's credit. */
  public static Movement movement(Log log) {
    var kept = ABI.is(PAYMENT_KEPT, log);
    var values = ABI.read(kept ? PAYMENT_KEPT : WITHDRAWN, log);
    return new Movement(address(values, 0), token(address(values, 1)), values.get(kept ? 2 : 3));
  }

  private static Address address(Tuple values, int index) {
    return ContractAbi.address((com.esaulpaugh.headlong.abi.Address) values.get(index));
  }

  private static Tuple tuple(Terms terms) {
    var shares = terms.parts().stream()
        .map(part -> (Tuple) Tuple.of(ContractAbi.address(part.account()), part.amount()))
        .toArray(Tuple[]::new);
    return Tuple.from(
        word(terms.orderId()), ContractAbi.address(terms.payer()), ContractAbi.address(address(terms.token())),
        terms.amount(), shares, ESCROW, BigInteger.valueOf(terms.refundableAfter().getEpochSecond()),
        BigInteger.valueOf(terms.deadline().getEpochSecond()), ContractAbi.address(Address.ZERO), BigInteger.ZERO);
  }

  private static Terms terms(long chainId, Tuple quote) {
    Tuple[] shares = quote.get(4);
    var parts = Arrays.stream(shares).map(share -> new Part(address(share, 0), share.get(1))).toList();
    return new Terms(orderId(quote.get(0)), chainId, token(address(quote, 2)), quote.get(3), address(quote, 1), parts,
        seconds(quote.get(6)), seconds(quote.get(7)));
  }

  private static Instant seconds(BigInteger unix) {
    return Instant.ofEpochSecond(unix.longValueExact());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex, 2, hex.length());
  }

  /**
   * A payment according to the contract.
   *
   * @param digest of the paid quote, hexadecimal
   * @param isHeld whether it is in escrow under these terms; false for money credited at once and for resales, which the terms do not cover
   */
  public record Paid(String digest, Address payer, BigInteger amount, Terms terms, boolean isHeld) {}

  /** A refund according to the contract. */
  public record Refunded(String orderId, Address payer, boolean byPayer) {}

  /** A change of somebody's credit in the contract. */
  public record Movement(Address account, String token, BigInteger amount) {}
}
