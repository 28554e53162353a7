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
 *
 * <p>If all that a handler does is one transaction, it may be {@link #inOneCommit()}: the reply and its key are stored in the same commit,
 * and there is no claim. A concurrent repeat waits for the first call and gets its reply.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

  /**
   * The handler runs within a transaction, which commits after its reply was rendered. For handlers that change nothing outside of it and
   * end soon.
   */
  boolean inOneCommit() default false;
}
