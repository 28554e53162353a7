package studio.fofo.runtime;

import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Checks a module's settings against the installation's kind of money. Each module with such settings has one, listed in
 * {@code META-INF/spring.factories}; all run before anything starts, so that nothing runs or is written with wrong settings.
 */
public interface MoneyCheck {

  /** @return one sentence per fault: what is set, and which setting to change; empty if there is none */
  List<String> problems(MoneyMode money, Environment environment);
}
