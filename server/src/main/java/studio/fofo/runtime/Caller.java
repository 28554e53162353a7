package studio.fofo.runtime;

import java.util.Set;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;

/**
 * The caller of an endpoint: a controller that declares a {@code Caller} parameter refuses anonymous requests (401); one that declares a
 * {@code @Nullable Caller} serves them too.
 *
 * @param userId the user whose resources may be accessed
 * @param scopes what the credential allows: {@code *} for a signed-in person, the chosen scopes for an API key
 * @param isOperator whether they may use the console
 */
public record Caller(UserId userId, Set<String> scopes, boolean isOperator) {

  /** The scope of a person who signed in with a wallet or a code. */
  public static final String EVERYTHING = "*";

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** @throws Refusal 403 if the caller is not an operator */
  public void requireOperator() {
    if (!isOperator) {
      throw new Refusal(HttpErrors.OPERATOR_ONLY, "only operators of this studio may use the console");
    }
  }
}
