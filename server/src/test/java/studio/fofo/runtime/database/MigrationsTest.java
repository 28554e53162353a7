package studio.fofo.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.TestDatabase;

class MigrationsTest {

  /** A module that is not named in {@link Migrations} starts without its schema. */
  @Test
  void migratesEveryModuleThatHasScripts() throws IOException {
    try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(Migrations.MODULES.stream().flatMap(List::stream))
          .containsAll(folders.map(folder -> folder.getFileName().toString()).toList());
    }
  }

  /** Every script runs once, at the first start; the databases of other tests are copies of one like this. */
  @Test
  void appliesEveryScriptOnce() throws IOException {
    try (var database = TestDatabase.with(); var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
      assertThat(new Migrations(database.dataSource()).applied())
          .isEqualTo((int) files.filter(file -> file.toString().endsWith(".sql")).count());
      assertThat(new Migrations(database.dataSource()).applied()).isZero();
    }
    try (var copy = TestDatabase.complete()) {
      assertThat(new Migrations(copy.dataSource()).applied()).isZero();
    }
  }
}
