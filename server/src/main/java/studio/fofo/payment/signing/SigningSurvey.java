package studio.fofo.payment.signing;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.chain.CallTrials;
import studio.fofo.chain.TokenSurvey;
import studio.fofo.kernel.Address;
import studio.fofo.payment.SigningMethod;
import studio.fofo.payment.signing.Abilities.Ability;

/** Tries a token as the server will, so that both come to the same result. */
final class SigningSurvey implements TokenSurvey {

  @Override
  public List<String> abilities(long chainId, Address token, CallTrials trials) {
    // The spender may be anybody; our checkout may not be there yet.
    var able = new TokenProbe(trials).probe(chainId, token, token);
    var can = new ArrayList<String>();
    note(can, SigningMethod.PERMIT, able.permits());
    note(can, SigningMethod.AUTHORIZATION, able.authorizes());
    note(can, SigningMethod.PERMIT2, able.permit2());
    return can;
  }

  private static void note(List<String> can, SigningMethod method, Ability ability) {
    if (ability == Ability.YES) {
      can.add(method.word());
    }
  }
}
