package studio.fofo.runtime;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.text.IDNA;
import java.util.regex.Pattern;

/**
 * An e-mail address that any SMTP server accepts as it is: ASCII, its domain in A-labels (IDNA2008 by UTS #46).
 *
 * <pre>{@code
 * EmailAddress.parse("Ada@Bücher.example").value()   // Ada@xn--bcher-kva.example
 * EmailAddress.parse("šimon@example.org")            // IllegalArgumentException
 * }</pre>
 *
 * <p>A local part with non-ASCII characters is refused: it needs SMTPUTF8 on every server on the way, and without it the mail may reach
 * another mailbox. Invisible characters are refused, too. Whether the mailbox exists is only known by writing to it.
 *
 * @param local 1 to 64 characters, a dot-atom of RFC 5321, its letter case kept
 * @param domain two labels or more, in lower case
 */
public record EmailAddress(String local, String domain) {

  private static final int LONGEST = 254;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
  private static final Pattern DOMAIN = Pattern
      .compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?![0-9]+$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]");
  private static final int LONGEST_LOCAL = 64;
  private static final IDNA DOMAINS = IDNA.getUTS46Instance(
      IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /** Many addresses share a domain. */
  private static final LoadingCache<String, String> KNOWN = Caffeine.newBuilder().maximumSize(1_000).build(EmailAddress::ascii);

  /** @throws IllegalArgumentException whose message, after the field's name, says what is wrong */
  public static EmailAddress parse(String text) {
    var typed = text.strip();
    require(typed.length() <= LONGEST, "has " + typed.length() + " characters, expected at most " + LONGEST);
    require(!UNSEEN.matcher(typed).find(), "contains a space or an invisible character; type it again");
    var at = typed.indexOf('@');
    require(at > 0 && at == typed.lastIndexOf('@'), "is not of the form name@domain");
    var local = typed.substring(0, at);
    require(local.chars().allMatch(unit -> unit < 0x80),
        "has characters before the @ that not every mail server accepts, expected a to z, digits and punctuation; use another address");
    require(local.length() <= LONGEST_LOCAL && LOCAL.matcher(local).matches(), "is not of the form name@domain");
    var address = new EmailAddress(local, KNOWN.get(typed.substring(at + 1)));
    require(address.value().length() <= LONGEST, "is longer than " + LONGEST + " characters once its domain is written in ASCII");
    return address;
  }

  /** {@code local@domain} */
  public String value() {
    return local + "@" + domain;
  }

  /** Hidden, so that it is never logged. */
  @Override
  public String toString() {
    return "EmailAddress[…]";
  }

  private static String ascii(String domain) {
    var labels = new StringBuilder();
    var info = new IDNA.Info();
    DOMAINS.nameToASCII(domain, labels, info);
    require(!info.hasErrors() && DOMAIN.matcher(labels).matches(), "has an invalid domain, expected an address such as name@example.org");
    return labels.toString();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
