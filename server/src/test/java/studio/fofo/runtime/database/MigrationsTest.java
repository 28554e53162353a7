package studio.fofo.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  /** A module that is not named in {@link Migrations} starts without its schema. */
  @Test
  void migratesEveryModuleThatHasScripts() throws IOException {
    try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(Migrations.MODULES.stream().flatMap(List::stream))
          .containsAll(folders.map(folder -> folder.getFileName().toString()).toList());
    }
  }
}
