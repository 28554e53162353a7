package studio.fofo.payment.signing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.PaymentSigning.Domain;
import studio.fofo.payment.PaymentSigning.Field;
import studio.fofo.payment.PaymentSigning;
import studio.fofo.payment.SigningMethod;
import studio.fofo.payment.WalletCall;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.signing.Abilities.TokenDomain;

/** The structures that wallets sign to pay a quote, as typed data and as digests. Nothing in them is left to the client. */
final class SigningForms {

  static final String AUTHORIZATION = "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,"
      + "uint256 validBefore,bytes32 nonce)";
  static final String PERMIT = "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)";
  static final String TRANSFER = "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,"
      + "Quote witness)";
  static final String PERMISSIONS = "TokenPermissions(address token,uint256 amount)";
  /** At the same address on every chain that has it. */
  static final Address PERMIT2 = new Address("0x000000000022D473030F116dDEE9F6B43aC78BA3");
  private static final String PERMIT2_NAME = "Permit2";
  private static final BigInteger EVERYTHING = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  private final Address checkout;

  SigningForms(Address checkout) {
    this.checkout = checkout;
  }

  PaymentSigning authorization(Quote quote, TokenDomain token) {
    var terms = quote.terms();
    var message = message("from", terms.payer().value(), "to", checkout.value(), "value", terms.amount().toString(), "validAfter", "0",
        "validBefore", seconds(quote), "nonce", "0x" + quote.digest());
    return new PaymentSigning(SigningMethod.AUTHORIZATION, domain(quote, token), types(AUTHORIZATION), "ReceiveWithAuthorization", message,
        Optional.empty());
  }

  byte[] authorizationDigest(Quote quote, TokenDomain token) {
    var terms = quote.terms();
    return TypedData.digest(separator(quote, token), new TypedData(AUTHORIZATION).address(terms.payer()).address(checkout)
        .number(terms.amount()).number(0).number(terms.deadline().getEpochSecond()).number(new BigInteger(quote.digest(), 16)).hash());
  }

  /** Without the nonce, which the wallet's other permits move. */
  PaymentSigning permit(Quote quote, TokenDomain token) {
    var terms = quote.terms();
    var message = message("owner", terms.payer().value(), "spender", checkout.value(), "value", terms.amount().toString(), "deadline",
        seconds(quote));
    return new PaymentSigning(SigningMethod.PERMIT, domain(quote, token), types(PERMIT), "Permit", message, Optional.empty());
  }

  /** The approval has no limit, as Permit2 intends: what it may take is in each signature. */
  PaymentSigning permit2(Quote quote) {
    var terms = quote.terms();
    var message = message("permitted", message("token", terms.token(), "amount", terms.amount().toString()), "spender", checkout.value(),
        "nonce", new BigInteger(quote.digest(), 16).toString(), "deadline", seconds(quote), "witness", witness(quote));
    var approval = new WalletCall(Checkout.address(terms.token()), Checkout.approve(PERMIT2, EVERYTHING), Wei.ZERO);
    return new PaymentSigning(SigningMethod.PERMIT2, new Domain(PERMIT2_NAME, Optional.empty(), terms.chainId(), PERMIT2),
        types(TRANSFER, PERMISSIONS, Checkout.QUOTE_ALONE, Checkout.SHARE_TYPE), "PermitWitnessTransferFrom", message,
        Optional.of(approval));
  }

  byte[] permit2Digest(Quote quote) {
    var terms = quote.terms();
    var permitted = new TypedData(PERMISSIONS).address(Checkout.address(terms.token())).number(terms.amount()).hash();
    return TypedData.digest(permit2Separator(terms.chainId()), new TypedData(TRANSFER + Checkout.QUOTE_TYPE + PERMISSIONS)
        .word(permitted).address(checkout).number(new BigInteger(quote.digest(), 16)).number(terms.deadline().getEpochSecond())
        .word(Checkout.structure(terms)).hash());
  }

  static byte[] permit2Separator(long chainId) {
    return new TypedData("EIP712Domain(string name,uint256 chainId,address verifyingContract)").text(PERMIT2_NAME).number(chainId)
        .address(PERMIT2).hash();
  }

  private static Map<String, Object> witness(Quote quote) {
    var terms = quote.terms();
    var shares = terms.parts().stream().map(part -> message("account", part.account().value(), "amount", part.amount().toString()))
        .toList();
    return message("orderId", "0x" + HexFormat.of().formatHex(Checkout.word(terms.orderId())), "payer", terms.payer().value(),
        "token", terms.token(), "amount", terms.amount().toString(), "shares", shares, "settlement", "1", "refundableAfter",
        Long.toString(terms.refundableAfter().getEpochSecond()), "deadline", seconds(quote), "resaleOf", Address.ZERO.value(),
        "resaleTokenId", "0");
  }

  private static Domain domain(Quote quote, TokenDomain token) {
    return new Domain(token.name(), Optional.of(token.version()), quote.terms().chainId(), Checkout.address(quote.terms().token()));
  }

  private static byte[] separator(Quote quote, TokenDomain token) {
    return TypedData.domain(token.name(), token.version(), quote.terms().chainId(), Checkout.address(quote.terms().token()));
  }

  private static String seconds(Quote quote) {
    return Long.toString(quote.terms().deadline().getEpochSecond());
  }

  /** Of encoded types, each of one structure. */
  private static Map<String, List<Field>> types(String... encoded) {
    var types = new LinkedHashMap<String, List<Field>>();
    for (var type : encoded) {
      var open = type.indexOf('(');
      types.put(type.substring(0, open), Arrays.stream(type.substring(open + 1, type.indexOf(')')).split(","))
          .map(member -> new Field(member.substring(member.indexOf(' ') + 1), member.substring(0, member.indexOf(' ')))).toList());
    }
    return types;
  }

  private static Map<String, Object> message(Object... namesAndValues) {
    var message = new LinkedHashMap<String, Object>();
    for (var index = 0; index < namesAndValues.length; index += 2) {
      message.put((String) namesAndValues[index], namesAndValues[index + 1]);
    }
    return message;
  }
}
