package studio.fofo.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * As what the gateway counts the calls of an endpoint that changes something, at a method or at a controller; without it they are
 * {@link RateTier#WRITE}. What only reads is {@link RateTier#READ} in any case.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountsAs {

  RateTier value();
}
