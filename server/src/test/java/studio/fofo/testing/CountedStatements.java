package studio.fofo.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The SQL statements of a request, for requests that ask for it by a header. Sits between the pool and the application's wrappers.
 *
 * <pre>{@code
 * http.get("/api/v1/me/orders").as(buyer).header(CountedStatements.HEADER, "one").call();
 * statements.of("one");   // [select …]
 * }</pre>
 */
public final class CountedStatements {

  public static final String HEADER = "X-Test-Statements";

  private static final ThreadLocal<List<String>> COUNTED = new ThreadLocal<>();
  private static final Set<String> STATEMENTS = Set.of("prepareStatement", "prepareCall");

  private final Map<String, List<String>> requests = new ConcurrentHashMap<>();

  /** The statements of a request, by the value of its header; can be read once. Empty, too, if it was answered from memory. */
  public List<String> of(String request) {
    return requests.getOrDefault(request, List.of());
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  Filter countingFilter() {
    return (request, response, chain) -> {
      var name = ((HttpServletRequest) request).getHeader(HEADER);
      if (name == null) {
        chain.doFilter(request, response);
        return;
      }
      var sent = new ArrayList<String>();
      COUNTED.set(sent);
      requests.put(name, sent);
      try {
        chain.doFilter(request, response);
      } finally {
        COUNTED.remove();
      }
    };
  }

  @Bean
  static BeanPostProcessor countedDatabase() {
    return new CountedDatabase();
  }

  /** Before all other wrappers of the pool. */
  private static final class CountedDatabase implements BeanPostProcessor, PriorityOrdered {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource pool ? new CountedDataSource(pool) : bean;
    }

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }
  }

  private static final class CountedDataSource extends DelegatingDataSource {

    CountedDataSource(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      var counted = COUNTED.get();
      return counted == null ? connection : counting(connection, counted);
    }

    private static Connection counting(Connection connection, List<String> counted) {
      return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
          (proxy, method, arguments) -> {
            if (STATEMENTS.contains(method.getName())) {
              counted.add(String.valueOf(arguments[0]).strip());
            }
            try {
              return method.invoke(connection, arguments);
            } catch (InvocationTargetException failed) {
              throw failed.getCause();
            }
          });
    }
  }
}
