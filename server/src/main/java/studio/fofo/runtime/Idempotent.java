package studio.fofo.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that creates or spends: it needs an {@code Idempotency-Key} and a signed-in caller, and works once.
 *
 * <p>A unique row is claimed before the work. The same key with another body is refused (422), while the first call runs
 * 409; afterwards the first reply is given again with {@code Idempotent-Replayed: true}. A refusal (4xx) frees the key.
 * When the process dies between commit and reply, the next try runs the handler again with the same {@link NewId}, so that the
 * row which it made is found and answered.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
