package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import studio.fofo.kernel.PlainText;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * The name under which content is saved: {@code ?filename=} as in the path gateway, and {@code ?download=true} to save instead of display.
 * Source: {@code specs.ipfs.tech/http-gateways/path-gateway}; RFC 6266.
 */
final class Disposition {

  private static final int LONGEST_NAME = 255;

  private Disposition() {}

  /** For the file itself: displayed unless a download is requested. */
  static String ofFile(HttpServletRequest request) {
    return spelled("true".equals(request.getParameter("download")) ? ContentDisposition.attachment() : ContentDisposition.inline(), request,
        "");
  }

  /** For content that is always saved. */
  static String attachment(HttpServletRequest request, String name) {
    return spelled(ContentDisposition.attachment(), request, name);
  }

  private static String spelled(ContentDisposition.Builder disposition, HttpServletRequest request, String otherwise) {
    var asked = request.getParameter("filename");
    var name = asked == null || asked.isBlank() ? otherwise : checked(asked);
    if (name.isEmpty()) {
      return disposition.build().toString();
    }
    var ascii = name.chars().allMatch(unit -> unit < 0x80);
    return (ascii ? disposition.filename(name) : disposition.filename(name, StandardCharsets.UTF_8)).build().toString();
  }

  private static String checked(String name) {
    if (name.length() > LONGEST_NAME || name.indexOf('\n') >= 0 || PlainText.trouble(name).isPresent()) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID,
          "filename must be one line of at most " + LONGEST_NAME + " printable characters");
    }
    return name;
  }
}
