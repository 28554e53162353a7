package studio.fofo.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that an API key needs to call an endpoint; for reads, {@link Scope#READ} also suffices. Placed on a controller's method, or on
 * the controller for all methods without an annotation of their own. Each endpoint has this, {@link NeedsNoScope} or {@link ForPeople};
 * signed-in people need no scope.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {

  Scope value();
}
