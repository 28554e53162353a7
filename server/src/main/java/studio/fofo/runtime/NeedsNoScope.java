package studio.fofo.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that anybody may read, including every API key. See {@link NeedsScope}. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsNoScope {

  /** The scope, besides {@link Scope#READ}, with which a key acts as its owner, if owners see more than strangers. */
  Scope owner() default Scope.READ;
}
