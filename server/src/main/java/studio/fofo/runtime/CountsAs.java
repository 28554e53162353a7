package studio.fofo.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rate tier of a writing endpoint, on a method or a controller; without it the tier is {@link RateTier#WRITE}. Reads are always
 * {@link RateTier#READ}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountsAs {

  RateTier value();
}
