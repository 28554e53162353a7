package studio.fofo.chain;

import java.util.List;
import studio.fofo.kernel.Address;

/**
 * Finds out how buyers can pay with a token, before our contracts are deployed. Listed in {@code META-INF/spring.factories} and made
 * without beans, as {@link ChainSurvey} is.
 */
public interface TokenSurvey {

  /** Of {@code permit} (EIP-2612), {@code authorization} (ERC-3009) and {@code permit2}; nothing that was not seen to work. */
  List<String> abilities(long chainId, Address token, CallTrials trials);
}
