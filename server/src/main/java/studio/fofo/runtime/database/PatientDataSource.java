package studio.fofo.runtime.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections on which nobody waits longer for the database than {@link DatabasePatience} allows the one who asked: whoever is told "try
 * again" after two seconds is better off than whoever waits for as long as a database hangs. A connection whose time ran out is broken,
 * and the pool takes it out.
 */
final class PatientDataSource extends DelegatingDataSource {

  PatientDataSource(DataSource pool) {
    super(pool);
  }

  static DataSource withoutLimit(DataSource dataSource) {
    return dataSource instanceof PatientDataSource patient ? patient.obtainTargetDataSource() : dataSource;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = super.getConnection();
    try {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(DatabasePatience.left().toMillis()));
      return connection;
    } catch (SQLException broken) {
      connection.close();
      throw broken;
    }
  }
}
