package studio.fofo.chain.deployment;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Token;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.kernel.Address;

/** Asks tokens how buyers may pay with them, instead of believing a list. */
final class TokenProbe {

  private static final Function DECIMALS = new Function("decimals()", "(uint8)");
  private static final Function SYMBOL = new Function("symbol()", "(string)");
  private static final Function DOMAIN = new Function("DOMAIN_SEPARATOR()", "(bytes32)");
  private static final Function NONCES = new Function("nonces(address)", "(uint256)");
  private static final Function STATE = new Function("authorizationState(address,bytes32)", "(bool)");
  private static final Function RECEIVE = Function.parse(
      "receiveWithAuthorization(address,address,uint256,uint256,uint256,bytes32,uint8,bytes32,bytes32)");
  private static final int WORD = 66;

  private final PublicChain chain;

  TokenProbe(PublicChain chain) {
    this.chain = chain;
  }

  /**
   * A token on the chain.
   *
   * @param can of {@code permit} (EIP-2612), {@code authorization} (ERC-3009) and {@code permit2}
   * @param fault why it cannot be accepted
   */
  record Probed(Token token, List<String> can, Optional<String> fault) {}

  Probed probe(Token token) {
    var address = token.address();
    var name = token.symbol() + " " + address;
    if (chain.code(address).length == 0) {
      return new Probed(token, List.of(), Optional.of(name + " is not a contract on " + chain.facts().name()));
    }
    var decimals = chain.attempt(address, DECIMALS).map(returned -> DECIMALS.decodeReturn(bytes(returned)).<Integer>get(0));
    if (!decimals.equals(Optional.of(token.decimals()))) {
      return new Probed(token, List.of(), Optional.of(name + " has " + decimals.map(String::valueOf).orElse("no") + " decimals, expected "
          + token.decimals()));
    }
    var can = new ArrayList<String>();
    if (isWord(chain.attempt(address, DOMAIN)) && isWord(chain.attempt(address, NONCES, ContractAbi.address(address)))) {
      can.add("permit");
    }
    if (isWord(chain.attempt(address, STATE, ContractAbi.address(address), new byte[32])) && explains(address)) {
      can.add("authorization");
    }
    can.add("permit2");
    return new Probed(token, can, Optional.empty());
  }

  /** Its name of itself, which differs from ours for bridged tokens. */
  String symbol(Token token) {
    return chain.attempt(token.address(), SYMBOL).map(returned -> SYMBOL.decodeReturn(bytes(returned)).<String>get(0)).orElse("");
  }

  /** Whether it refuses an authorization with a reason; an unknown function has none. */
  private boolean explains(Address token) {
    var nobody = ContractAbi.address(token);
    var call = RECEIVE.encodeCallWithArgs(nobody, nobody, BigInteger.ONE, BigInteger.ZERO, BigInteger.ZERO, new byte[32], 27, new byte[32],
        new byte[32]);
    try {
      chain.pool().call("eth_call", Map.of("from", token.value(), "to", token.value(), "data", Hex.data(call.array())), "latest");
      return false;
    } catch (RpcError refused) {
      return refused.data().length() > 2 || refused.says("authorization") || refused.says("signature");
    }
  }

  private static boolean isWord(Optional<String> returned) {
    return returned.filter(data -> data.length() == WORD).isPresent();
  }

  private static byte[] bytes(String returned) {
    return HexFormat.of().parseHex(returned, 2, returned.length());
  }
}
