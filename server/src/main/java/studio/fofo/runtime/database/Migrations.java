package studio.fofo.runtime.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings every module's schema up to date before anything else touches the database: one Flyway, one schema and one
 * history table for each module ({@code db/migration/<module>}). A bean that needs tables at start depends on this one.
 */
public final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  /** Every module that owns a schema, after the one whose tables it took over. */
  static final List<List<String>> MODULES = List.of(
      List.of("runtime"), List.of("identity"), List.of("storage"), List.of("chain"), List.of("generation", "artworks"), List.of("minting"),
      List.of("payment"), List.of("catalog"), List.of("ordering"), List.of("fulfilment"), List.of("notification"),
      List.of("community", "points"));

  private final int applied;

  Migrations(DataSource database) {
    // A migration may take long.
    var dataSource = PatientDataSource.withoutLimit(database);
    // Other schemas are independent of each other, so they are migrated in parallel.
    applied = MODULES.parallelStream()
        .mapToInt(modules -> modules.stream().filter(Migrations::hasScripts).mapToInt(module -> migrate(dataSource, module)).sum()).sum();
    LOG.info("database is up to date migrationsApplied={}", applied);
  }

  /** How many scripts this start applied. */
  public int applied() {
    return applied;
  }

  private static int migrate(DataSource dataSource, String module) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(dataSource)
        .schemas(module)
        .defaultSchema(module)
        .createSchemas(true)
        .locations("classpath:db/migration/" + module)
        .load()
        .migrate().migrationsExecuted;
  }

  private static boolean hasScripts(String module) {
    try {
      return new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
          .getResources("classpath*:db/migration/" + module + "/*.sql").length > 0;
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot list the migrations of " + module, broken);
    }
  }
}
