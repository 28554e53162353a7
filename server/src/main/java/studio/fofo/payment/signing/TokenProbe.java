package studio.fofo.payment.signing;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import studio.fofo.chain.CallTrials.Outcome;
import studio.fofo.chain.CallTrials;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.signing.Abilities.Ability;
import studio.fofo.payment.signing.Abilities.TokenDomain;

/**
 * Finds out what a token can do by trying it. A key that exists for the trial only signs a permit, and an authorization over nothing: the
 * token can do it if it takes the good signature and refuses a bad one. What it says about itself proves nothing: some tokens answer any
 * call with success, such as wrapped ether.
 */
final class TokenProbe {

  private static final Function SEPARATOR = Function.parse("DOMAIN_SEPARATOR()", "(bytes32)");
  private static final Function DOMAIN = Function.parse("eip712Domain()", "(bytes1,string,string,uint256,address,bytes32,uint256[])");
  private static final Function NAME = Function.parse("name()", "(string)");
  private static final Function VERSION = Function.parse("version()", "(string)");
  private static final Function PERMIT = Function.parse("permit(address,address,uint256,uint256,uint8,bytes32,bytes32)");
  private static final Function RECEIVE = Function.parse(
      "receiveWithAuthorization(address,address,uint256,uint256,uint256,bytes32,uint8,bytes32,bytes32)");
  /** Far enough for a chain whose clock is wrong. */
  private static final BigInteger NEVER = BigInteger.ONE.shiftLeft(40);
  private static final int WORD = 32;

  private final CallTrials trials;

  TokenProbe(CallTrials trials) {
    this.trials = trials;
  }

  /** What cannot be found out now is unknown. */
  Abilities probe(long chainId, Address token, Address checkout) {
    try {
      var permit2 = permit2(chainId, checkout);
      var domains = domains(chainId, token, checkout);
      return domains.stream().map(domain -> trial(chainId, token, checkout, domain, permit2))
          .filter(found -> found.permits() == Ability.YES || found.authorizes() == Ability.YES).findFirst()
          .orElse(new Abilities(Optional.empty(), Ability.NO, Ability.NO, permit2));
    } catch (Refusal unanswered) {
      return Abilities.UNKNOWN;
    }
  }

  private Ability permit2(long chainId, Address checkout) {
    return word(chainId, SigningForms.PERMIT2, checkout).filter(is -> Arrays.equals(is, SigningForms.permit2Separator(chainId))).isPresent()
        ? Ability.YES : Ability.NO;
  }

  private Abilities trial(long chainId, Address token, Address checkout, TokenDomain domain, Ability permit2) {
    var separator = TypedData.domain(domain.name(), domain.version(), chainId, token);
    return new Abilities(Optional.of(domain), permits(chainId, token, checkout, separator),
        authorizes(chainId, token, checkout, separator), permit2);
  }

  private Ability permits(long chainId, Address token, Address checkout, byte[] separator) {
    var key = newKey();
    var owner = address(key);
    var structure = new TypedData(SigningForms.PERMIT).address(owner).address(checkout).number(1).number(0).number(NEVER).hash();
    return tried(chainId, token, checkout, amount -> {
      var signature = Sign.signMessage(TypedData.digest(separator, structure), key, false);
      return PERMIT.encodeCall(Tuple.from(ContractAbi.address(owner), ContractAbi.address(checkout), amount.add(BigInteger.ONE), NEVER,
          v(signature), signature.getR(), signature.getS())).array();
    });
  }

  private Ability authorizes(long chainId, Address token, Address checkout, byte[] separator) {
    var key = newKey();
    var from = address(key);
    var nonce = new byte[WORD];
    var structure = new TypedData(SigningForms.AUTHORIZATION).address(from).address(checkout).number(0).number(0).number(NEVER).word(nonce)
        .hash();
    return tried(chainId, token, checkout, amount -> {
      var signature = Sign.signMessage(TypedData.digest(separator, structure), key, false);
      return RECEIVE.encodeCall(Tuple.from(ContractAbi.address(from), ContractAbi.address(checkout), BigInteger.ZERO, amount, NEVER, nonce,
          v(signature), signature.getR(), signature.getS())).array();
    });
  }

  /** A call whose signature covers it, and one that differs by one in a number. */
  private interface SignedCall {

    byte[] with(BigInteger difference);
  }

  private Ability tried(long chainId, Address token, Address checkout, SignedCall call) {
    var takesGood = attempt(chainId, token, checkout, call.with(BigInteger.ZERO)) instanceof Outcome.Returns;
    return takesGood && attempt(chainId, token, checkout, call.with(BigInteger.ONE)) instanceof Outcome.Refused ? Ability.YES : Ability.NO;
  }

  /** What the token may sign with; only what its separator confirms, if it shows one. */
  private List<TokenDomain> domains(long chainId, Address token, Address checkout) {
    var separator = word(chainId, token, checkout);
    var name = text(chainId, token, checkout, NAME).orElse("");
    var stated = ask(chainId, token, checkout, DOMAIN).map(own -> new TokenDomain(own.get(1), own.get(2)));
    return Stream.concat(stated.stream(),
        Stream.of(text(chainId, token, checkout, VERSION).orElse("1"), "1", "2").map(version -> new TokenDomain(name, version)))
        .filter(domain -> !domain.name().isEmpty()).distinct()
        .filter(domain -> separator.isEmpty()
            || Arrays.equals(separator.get(), TypedData.domain(domain.name(), domain.version(), chainId, token)))
        .toList();
  }

  private Optional<byte[]> word(long chainId, Address contract, Address checkout) {
    return ask(chainId, contract, checkout, SEPARATOR).map(answer -> answer.<byte[]>get(0));
  }

  private Optional<String> text(long chainId, Address token, Address checkout, Function function) {
    return ask(chainId, token, checkout, function).map(answer -> answer.<String>get(0));
  }

  private Optional<Tuple> ask(long chainId, Address contract, Address checkout, Function function) {
    return attempt(chainId, contract, checkout, function.encodeCall(Tuple.EMPTY).array()) instanceof Outcome.Returns(var data)
        ? Optional.ofNullable(decoded(function, data)) : Optional.empty();
  }

  private static @Nullable Tuple decoded(Function function, String data) {
    try {
      return function.decodeReturn(HexFormat.of().parseHex(data, 2, data.length()));
    } catch (RuntimeException somethingElse) {
      return null;
    }
  }

  private Outcome attempt(long chainId, Address contract, Address checkout, byte[] call) {
    return trials.attempt(chainId, checkout, contract, "0x" + HexFormat.of().formatHex(call));
  }

  private static int v(Sign.SignatureData signature) {
    return signature.getV()[0];
  }

  private static Address address(ECKeyPair key) {
    return new Address("0x" + Keys.getAddress(key));
  }

  private static ECKeyPair newKey() {
    try {
      return Keys.createEcKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this JVM cannot make keys on secp256k1", missing);
    }
  }
}
