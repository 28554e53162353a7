package studio.fofo.runtime;

import java.util.Set;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;

/**
 * Who asks: a controller that declares a {@code Caller} parameter refuses anonymous requests (401); one that declares a
 * nullable {@code @Nullable Caller} serves them too.
 *
 * @param userId whose things may be touched
 * @param scopes what the credential allows: {@code *} for a signed-in person, the chosen scopes for an API key
 * @param isOperator whether the console is open to them
 */
public record Caller(UserId userId, Set<String> scopes, boolean isOperator) {

  /** The scope of a person who signed in with a wallet or a code. */
  public static final String EVERYTHING = "*";

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** @throws Refusal 403 when the caller is no operator */
  public void requireOperator() {
    if (!isOperator) {
      throw new Refusal(HttpErrors.OPERATOR_ONLY, "the console is for operators of this studio only");
    }
  }
}
