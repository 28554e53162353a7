package studio.fofo.runtime.database;

import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.ReadinessCheck;

/** PostgreSQL responds. */
@Component
class DatabaseReadiness implements ReadinessCheck {

  private final JdbcClient jdbc;

  DatabaseReadiness(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Optional<String> problem() {
    try {
      jdbc.sql("select 1").query(Integer.class).single();
      return Optional.empty();
    } catch (DataAccessException unreachable) {
      return Optional.of("PostgreSQL does not answer");
    }
  }
}
