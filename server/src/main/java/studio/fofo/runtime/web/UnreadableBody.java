package studio.fofo.runtime.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our own words why a JSON body could not be read, without naming a class of ours. */
final class UnreadableBody {

  private UnreadableBody() {}

  static String explain(HttpMessageNotReadableException unreadable) {
    return switch (unreadable.getCause()) {
      case UnrecognizedPropertyException unknown -> "unknown field \"" + path(unknown) + "\"";
      case InvalidFormatException format ->
          path(format) + " is \"" + format.getValue() + "\", expected " + plainName(format.getTargetType());
      case MismatchedInputException mismatched -> path(mismatched).isEmpty()
          ? "the body does not have the expected shape"
          : path(mismatched) + " is missing or has the wrong type, expected " + plainName(mismatched.getTargetType());
      case StreamReadException syntax ->
          "the body is no valid JSON in UTF-8 (line " + syntax.getLocation().getLineNr() + ", column "
              + syntax.getLocation().getColumnNr() + ")";
      case null, default -> "the body is missing or no valid JSON in UTF-8";
    };
  }

  static String plainName(@Nullable Class<?> type) {
    if (type == null) {
      return "another type";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
      return "a number";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return "one of " + java.util.Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
    return type == String.class ? "text" : "an object of the documented shape";
  }

  private static String path(JacksonException failure) {
    return failure.getPath().stream()
        .map(step -> step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
