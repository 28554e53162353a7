package studio.fofo.payment.signing;

import java.util.Optional;

/**
 * What a token can do, as far as it was tried.
 *
 * @param domain with which its signatures are made; empty if none was found
 * @param permits whether it takes EIP-2612 permits
 * @param authorizes whether it takes ERC-3009 authorizations
 * @param permit2 whether Permit2 is on its chain
 */
record Abilities(Optional<TokenDomain> domain, Ability permits, Ability authorizes, Ability permit2) {

  /** What is offered before anything was tried: nothing. */
  static final Abilities UNKNOWN = new Abilities(Optional.empty(), Ability.UNKNOWN, Ability.UNKNOWN, Ability.UNKNOWN);

  /** Name and version in the EIP-712 domain of a token; chain and contract are its own. */
  record TokenDomain(String name, String version) {}

  /** A node that does not respond proves nothing. */
  enum Ability {
    YES,
    NO,
    UNKNOWN;

    /** The better known of two trials: a later trial without result leaves what was known. */
    Ability or(Ability earlier) {
      return this == UNKNOWN ? earlier : this;
    }
  }

  /** The same with what an earlier trial found out and this one did not. */
  Abilities or(Abilities earlier) {
    return new Abilities(domain.or(earlier::domain), permits.or(earlier.permits), authorizes.or(earlier.authorizes),
        permit2.or(earlier.permit2));
  }
}
