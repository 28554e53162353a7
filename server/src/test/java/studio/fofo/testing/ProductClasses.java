package studio.fofo.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The product's classes without its tests, read once for all tests that look through them. */
public final class ProductClasses {

  private static final JavaClasses ALL = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("studio.fofo");

  private ProductClasses() {}

  public static JavaClasses all() {
    return ALL;
  }
}
