package studio.fofo.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that creates or spends: it needs an {@code Idempotency-Key} and a signed-in caller, and takes effect once.
 *
 * <p>A unique row is claimed before the work. The same key with another body is refused with 422, a repeat while the first call runs with
 * 409; later repeats return the first reply with {@code Idempotent-Replayed: true}. A refusal (4xx) frees the key. If the process dies
 * between commit and reply, the next attempt runs the handler again with the same {@link NewId}, so that it finds and returns the row that
 * it created.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
