package studio.fofo.testing;

import java.lang.reflect.Proxy;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import studio.fofo.catalog.Blanks;
import studio.fofo.generation.PrintFiles;
import studio.fofo.ordering.Orders;

/**
 * Stands in, in tests of the whole application, for what a module promises and does not keep yet. Whoever asks them learns who is
 * missing; the module's own bean takes the place by itself.
 */
@AutoConfiguration
public class Understudies {

  @Bean
  @ConditionalOnMissingBean
  Orders orders() {
    return missing(Orders.class);
  }

  @Bean
  @ConditionalOnMissingBean
  Blanks blanks() {
    return missing(Blanks.class);
  }

  @Bean
  @ConditionalOnMissingBean
  PrintFiles printFiles() {
    return missing(PrintFiles.class);
  }

  private static <T> T missing(Class<T> promise) {
    return promise.cast(Proxy.newProxyInstance(promise.getClassLoader(), new Class<?>[] {promise}, (proxy, method, arguments) -> {
      if (method.getDeclaringClass() == Object.class) {
        return switch (method.getName()) {
          case "hashCode" -> System.identityHashCode(proxy);
          case "equals" -> proxy == arguments[0];
          default -> "the understudy of " + promise.getSimpleName();
        };
      }
      throw new UnsupportedOperationException(promise.getSimpleName() + " has not been built yet, and was asked for " + method.getName());
    }));
  }
}
