package studio.fofo.runtime.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Explains why a JSON body could not be read, without naming classes. */
final class UnreadableBody {

  /** The start of the parser's message about a repeated field; the field's name follows, in quotes. */
  private static final String TWICE = "Duplicate Object property ";
  private static final int LONGEST_QUOTE = 100;

  private UnreadableBody() {}

  static String explain(HttpMessageNotReadableException unreadable) {
    return switch (unreadable.getCause()) {
      case UnrecognizedPropertyException unknown -> "unknown field \"" + path(unknown) + "\"";
      case InvalidFormatException format ->
        path(format) + " is " + quoted(format.getValue()) + ", expected " + plainName(format.getTargetType());
      case InputCoercionException number -> path(number) + " is out of range, expected " + plainName(number.getTargetType());
      case MismatchedInputException mismatched -> path(mismatched).isEmpty()
          ? "the body does not have the expected shape"
          : path(mismatched) + " is missing or has the wrong type, expected " + plainName(mismatched.getTargetType());
      case StreamConstraintsException beyond -> "a number, a name, a text or the nesting of the body exceeds the limits" + at(beyond);
      case StreamReadException twice when twice.getOriginalMessage().startsWith(TWICE) ->
        "the field " + twice.getOriginalMessage().substring(TWICE.length()) + " occurs twice in one object" + at(twice) + "; send it once";
      case StreamReadException syntax ->
        "the body is not valid JSON in UTF-8" + at(syntax);
      case null, default -> "the body is missing or not valid JSON in UTF-8";
    };
  }

  static String plainName(@Nullable Class<?> type) {
    if (type == null) {
      return "another type";
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
    }
    if (type == long.class || type == Long.class) {
      return "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
      return "a number";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return "one of " + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
    return type == String.class ? "text" : "an object of the documented shape";
  }

  /** The sent value, truncated; a repeated parameter is a list. */
  static String quoted(@Nullable Object value) {
    var text = value instanceof Object[] several ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
        : String.valueOf(value);
    return "\"" + (text.codePointCount(0, text.length()) > LONGEST_QUOTE
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : text) + "\"";
  }

  private static String at(JacksonException failure) {
    var place = failure.getLocation();
    return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
  }

  private static String path(JacksonException failure) {
    return failure.getPath().stream()
        .map(step -> step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
