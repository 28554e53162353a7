package studio.fofo.identity.siwe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;

/**
 * Parses one message by the ABNF of EIP-4361, line by line: nothing is skipped, trimmed or reordered. Lines end with LF only, and the last
 * line has no terminator.
 */
final class SiweParser {

  private static final int LONGEST = 8192;
  private static final String ASKS = " wants you to sign in with your Ethereum account:";
  private static final Pattern VERSION = Pattern.compile("1");
  private static final Pattern CHAIN_ID = Pattern.compile("[0-9]{1,18}");
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9]{8,}+");

  private final String[] lines;
  private int next;

  SiweParser(String text) {
    if (text.length() > LONGEST) {
      throw malformed("has " + text.length() + " characters, at most " + LONGEST + " are allowed");
    }
    lines = text.split("\n", -1);
  }

  SiweMessage message() {
    var origin = origin(line("the domain and \"" + ASKS.strip() + "\""));
    var address = address(line("the address"));
    empty("after the address");
    var statement = statement();
    var uri = field("URI: ", Rfc3986.URI, "an RFC 3986 URI");
    field("Version: ", VERSION, "1");
    var chainId = Long.parseLong(field("Chain ID: ", CHAIN_ID, "a number"));
    var nonce = field("Nonce: ", NONCE, "at least 8 letters and digits");
    var issuedAt = moment("Issued At: ", line("\"Issued At: \""));
    var expirationTime = optionalMoment("Expiration Time: ");
    var notBefore = optionalMoment("Not Before: ");
    var requestId = at("Request ID: ") ? field("Request ID: ", Rfc3986.PATH_CHARACTERS, "RFC 3986 pchars") : null;
    var resources = resources();
    if (next < lines.length) {
      throw malformed(where() + "is unexpected, or in the wrong order");
    }
    return new SiweMessage(origin.scheme, origin.domain, address, statement, uri, chainId, nonce, issuedAt, expirationTime,
        notBefore, requestId, resources);
  }

  private record Origin(@Nullable String scheme, String domain) {}

  private Origin origin(String line) {
    if (!line.endsWith(ASKS)) {
      throw expected("the domain and \"" + ASKS.strip() + "\"");
    }
    var origin = line.substring(0, line.length() - ASKS.length());
    var end = origin.indexOf("://");
    var scheme = end < 0 ? null : origin.substring(0, end);
    var domain = end < 0 ? origin : origin.substring(end + "://".length());
    if (scheme != null && !Rfc3986.SCHEME.matcher(scheme).matches()
        || domain.isEmpty() || !Rfc3986.AUTHORITY.matcher(domain).matches()) {
      throw expected("an RFC 3986 authority such as fofo.studio");
    }
    return new Origin(scheme, domain);
  }

  private Address address(String line) {
    try {
      return Address.checksummed(line);
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(IdentityErrors.IDENTITY_ADDRESS_MALFORMED, "message, line 2: " + wrong.getMessage());
    }
  }

  /** {@code [ statement LF ] LF}: without a statement, two empty lines follow the address; with an empty one, three. */
  private @Nullable String statement() {
    var line = line("a statement or an empty line");
    if (line.isEmpty() && !(next < lines.length && lines[next].isEmpty())) {
      return null;
    }
    if (!Rfc3986.STATEMENT.matcher(line).matches()) {
      throw expected("a statement of letters, digits, spaces and -._~:/?#[]@!$&'()*+,;=");
    }
    empty("after the statement");
    return line;
  }

  private List<String> resources() {
    var resources = new ArrayList<String>();
    if (!at("Resources:")) {
      return resources;
    }
    if (!line("\"Resources:\"").equals("Resources:")) {
      throw expected("\"Resources:\" alone");
    }
    while (next < lines.length) {
      resources.add(field("- ", Rfc3986.URI, "an RFC 3986 URI"));
    }
    return resources;
  }

  private @Nullable Instant optionalMoment(String label) {
    return at(label) ? moment(label, line(label)) : null;
  }

  private Instant moment(String label, String line) {
    if (!line.startsWith(label)) {
      throw expected("\"" + label + "\"");
    }
    return Rfc3339.read(line.substring(label.length()))
        .orElseThrow(() -> expected("\"" + label + "\" and an RFC 3339 time such as 2026-11-22T08:00:00Z"));
  }

  private String field(String label, Pattern form, String words) {
    var line = line("\"" + label + "\"");
    if (!line.startsWith(label) || !form.matcher(line.substring(label.length())).matches()) {
      throw expected("\"" + label + "\" and " + words);
    }
    return line.substring(label.length());
  }

  private boolean at(String label) {
    return next < lines.length && lines[next].startsWith(label);
  }

  private void empty(String place) {
    if (!line("an empty line " + place).isEmpty()) {
      throw expected("an empty line " + place);
    }
  }

  private String line(String expected) {
    if (next == lines.length) {
      throw malformed("ends after line " + next + ", expected " + expected);
    }
    return lines[next++];
  }

  private Refusal expected(String words) {
    next--;
    return malformed(where() + "does not follow EIP-4361, expected " + words);
  }

  private String where() {
    var line = lines[next];
    return "line " + (next + 1) + " \"" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "\" ";
  }

  private static Refusal malformed(String words) {
    return Refusal.of(IdentityErrors.IDENTITY_MESSAGE_MALFORMED, "message", words);
  }
}
