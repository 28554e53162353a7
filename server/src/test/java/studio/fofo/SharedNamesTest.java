package studio.fofo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import studio.fofo.runtime.TurnKind;
import studio.fofo.testing.ProductClasses;

/** Names that modules share, of locks and ids, cannot be confused by accident. */
class SharedNamesTest {

  private static final JavaClasses PRODUCT = ProductClasses.all();

  /** Two modules with locks of the same name would block each other. */
  @Test
  void takesLocksInOnePlace() throws IOException {
    try (var files = Files.walk(Path.of("src/main"))) {
      for (var file : files.filter(file -> file.toString().matches(".*\\.(java|sql)") && !file.endsWith("runtime/Turns.java")).toList()) {
        assertThat(Files.readString(file)).as("locks of its own in " + file).doesNotContain("pg_advisory", "pg_try_advisory");
      }
    }
    noClasses().should().callConstructorWhere(DescribedPredicate.describe("a kind of turn that is not a constant",
        call -> call.getTargetOwner().isEquivalentTo(TurnKind.class) && !call.getOrigin().getName().equals("<clinit>")))
        .check(PRODUCT);
  }

  @Test
  void namesKindsOfLocksAfterTheirModulesAndUniquely() throws ReflectiveOperationException {
    var names = new ArrayList<String>();
    for (var constant : PRODUCT.stream().flatMap(type -> type.getFields().stream())
        .filter(field -> field.getRawType().isEquivalentTo(TurnKind.class)).map(JavaField::reflect).toList()) {
      constant.setAccessible(true);
      var module = constant.getDeclaringClass().getPackageName().split("\\.")[2];
      names.add(((TurnKind) constant.get(null)).name());
      assertThat(names.getLast()).as(constant.toString()).matches(module + "([./].+)?");
    }
    assertThat(names).doesNotHaveDuplicates().contains("payment", "points");
  }

  /** Ids are types between modules; as text they only appear in rows, in JSON and in calls to the chain. */
  @Test
  void usesTypedIdsBetweenModules() throws IOException {
    var untyped = Pattern.compile("String (order|user|artwork|product|mint|quote)(Id)?\\b");
    try (var files = Files.find(Path.of("src/main/java/studio/fofo"), 2, (file, kind) -> file.toString().endsWith(".java"))) {
      for (var file : files.toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(untyped);
      }
    }
  }
}
