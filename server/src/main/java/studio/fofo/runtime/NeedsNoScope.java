package studio.fofo.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that strangers may read, and so every API key. See {@link NeedsScope}. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsNoScope {

  /** With which scope, besides {@link Scope#READ}, a key is known as its owner, where owners see more than strangers. */
  Scope owner() default Scope.READ;
}
