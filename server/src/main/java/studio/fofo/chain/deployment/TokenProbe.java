package studio.fofo.chain.deployment;

import com.esaulpaugh.headlong.abi.Function;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.SpringFactoriesLoader;
import studio.fofo.chain.Token;
import studio.fofo.chain.TokenSurvey;

/** Asks tokens what they are and how buyers can pay with them, instead of believing a list. */
final class TokenProbe {

  private static final Function DECIMALS = new Function("decimals()", "(uint8)");

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
    var can = SpringFactoriesLoader.loadFactories(TokenSurvey.class, TokenProbe.class.getClassLoader()).stream()
        .flatMap(survey -> survey.abilities(chain.id(), address, chain.trials()).stream()).toList();
    return new Probed(token, can, Optional.empty());
  }

  private static byte[] bytes(String returned) {
    return HexFormat.of().parseHex(returned, 2, returned.length());
  }
}
