package studio.fofo.identity.web;

import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;

/** Keeps API keys away from what decides who has access: a stolen key must not create more keys. */
final class PersonOnly {

  private PersonOnly() {}

  /** @throws Refusal {@code IDENTITY_PERSON_REQUIRED} for an API key, whatever its scopes */
  static UserId require(Caller caller) {
    if (!caller.scopes().contains(Caller.EVERYTHING)) {
      throw new Refusal(IdentityErrors.IDENTITY_PERSON_REQUIRED, "an API key may not do this; sign in with a wallet or a code");
    }
    return caller.userId();
  }
}
