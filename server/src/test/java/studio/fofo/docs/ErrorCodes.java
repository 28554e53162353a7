package studio.fofo.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.testing.ProductClasses;

/** Every error code, module by module. */
final class ErrorCodes {

  private ErrorCodes() {}

  static List<ErrorCode> all() {
    return ProductClasses.all().stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
        .sorted(Comparator.comparing(JavaClass::getName))
        .map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(ErrorCode.class::cast)
        .toList();
  }
}
