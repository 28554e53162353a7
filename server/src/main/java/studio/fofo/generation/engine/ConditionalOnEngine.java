package studio.fofo.generation.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Only if the engine is used ({@link ConfiguredEngines}). Others are not made, and need no settings. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(OnEngine.class)
public @interface ConditionalOnEngine {

  /** The engine's name. */
  String value();
}
