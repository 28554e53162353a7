package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.storage.Cid;
import studio.fofo.storage.StorageErrors;

/** The requested form of content: {@code ?format=} first, then the {@code Accept} header, else the file itself. */
enum ResponseForm {
  /** The assembled file. */
  FILE,
  /** One block, unchanged. */
  RAW,
  /** An archive of blocks. */
  CAR;

  private static final Set<String> CAR_PARAMETERS = Set.of("version", "order", "dups");
  private static final String IPLD = "vnd.ipld.";
  private static final String IPFS = "vnd.ipfs.";
  private static final Set<String> OTHER_FORMATS = Set.of("dag-json", "dag-cbor", "json", "cbor", "tar", "ipns-record");

  /** All lines of the header joined; null if there is none. */
  static @Nullable String accept(HttpServletRequest request) {
    var lines = Collections.list(request.getHeaders("Accept"));
    return lines.isEmpty() ? null : String.join(", ", lines);
  }

  /** The URL of exactly this form, independent of the header, for caches and bookmarks. */
  void locate(Cid root, HttpServletRequest request, HttpServletResponse response) {
    if (this != FILE && request.getParameter("format") == null) {
      var others = request.getQueryString();
      response.setHeader("Content-Location", Immutable.path(root, request) + "?format=" + name().toLowerCase(Locale.ROOT)
          + carParameters(accept(request)).entrySet().stream().filter(given -> this == CAR && CAR_PARAMETERS.contains(given.getKey()))
              .filter(given -> request.getParameter("car-" + given.getKey()) == null)
              .map(given -> "&car-" + given.getKey() + "=" + given.getValue()).sorted().collect(Collectors.joining())
          + (others == null || others.isEmpty() ? "" : "&" + others));
    }
  }

  /** @throws Refusal 400 for an unknown format, 406 for a known but unsupported one */
  static ResponseForm of(@Nullable String format, @Nullable String accept) {
    if (format != null) {
      return switch (format) {
        case "raw" -> RAW;
        case "car" -> CAR;
        default -> throw OTHER_FORMATS.contains(format) ? notGiven("format=" + format)
            : new Refusal(StorageErrors.STORAGE_FORMAT_UNKNOWN, "format \"" + format + "\" is unknown; use format=raw or format=car");
      };
    }
    return accept == null || accept.isBlank() ? FILE : accepted(accept);
  }

  /** The form that the header prefers. Any type that is not an IPLD form means the file. */
  private static ResponseForm accepted(String accept) {
    var types = parse(accept).stream().filter(type -> type.getQualityValue() > 0)
        .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
        .toList();
    for (var type : types) {
      var form = form(type);
      if (form != null) {
        return form;
      }
    }
    throw notGiven("Accept: " + accept);
  }

  /** The parameters of the preferred archive, such as {@code dups=y}; empty if none is requested. */
  static Map<String, String> carParameters(@Nullable String accept) {
    return accept == null ? Map.of() : parse(accept).stream().filter(type -> form(type) == CAR)
        .max(Comparator.comparingDouble(MediaType::getQualityValue)).map(MediaType::getParameters).orElse(Map.of());
  }

  private static @Nullable ResponseForm form(MediaType type) {
    var subtype = type.getSubtype();
    if (subtype.equals("vnd.ipld.raw")) {
      return RAW;
    }
    if (subtype.equals("vnd.ipld.car")) {
      return isVersionOne(type) ? CAR : null;
    }
    return subtype.startsWith(IPLD) || subtype.startsWith(IPFS) ? null : FILE;
  }

  private static boolean isVersionOne(MediaType type) {
    var version = type.getParameter("version");
    return version == null || version.equals("1");
  }

  private static List<MediaType> parse(String accept) {
    try {
      return MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException malformed) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "the Accept header \"" + accept + "\" is malformed");
    }
  }

  private static Refusal notGiven(String asked) {
    return new Refusal(HttpErrors.NOT_ACCEPTABLE,
        asked + " is not supported, expected the file itself, application/vnd.ipld.raw or application/vnd.ipld.car;version=1");
  }
}
