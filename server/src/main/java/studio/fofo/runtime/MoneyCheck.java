package studio.fofo.runtime;

import java.util.List;
import org.springframework.core.env.Environment;

/**
 * What in a module's settings does not go with the money of this installation. Each module with such settings has one, named in {@code
 * META-INF/spring.factories}; all are asked before anything is started, so that nothing runs, and nothing is written, on wrong settings.
 */
public interface MoneyCheck {

  /** @return a sentence for each fault: what is set, and which setting to change; empty when all is well */
  List<String> problems(MoneyMode money, Environment environment);
}
