package studio.fofo.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope with which an API key may call an endpoint; to read, {@link Scope#READ} will do as well. At a method of a controller, or at the
 * controller for all methods without a statement of their own. Each endpoint has this, {@link NeedsNoScope} or {@link ForPeople}: people
 * may do everything that is theirs in any case.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {

  Scope value();
}
