package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with one header replaced or removed. */
public final class ReplacedHeader extends HttpServletRequestWrapper {

  private final String name;
  private final @Nullable String value;

  /** @param value null removes the header */
  public ReplacedHeader(HttpServletRequest request, String name, @Nullable String value) {
    super(request);
    this.name = name;
    this.value = value;
  }

  @Override
  public @Nullable String getContentType() {
    return "Content-Type".equalsIgnoreCase(name) ? value : super.getContentType();
  }

  @Override
  public @Nullable String getHeader(String asked) {
    return asked.equalsIgnoreCase(name) ? value : super.getHeader(asked);
  }

  @Override
  public Enumeration<String> getHeaders(String asked) {
    if (!asked.equalsIgnoreCase(name)) {
      return super.getHeaders(asked);
    }
    return Collections.enumeration(value == null ? List.of() : List.of(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    var names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
    names.removeIf(name::equalsIgnoreCase);
    if (value != null) {
      names.add(name);
    }
    return Collections.enumeration(names);
  }
}
