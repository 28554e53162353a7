package studio.fofo.notification.transport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Signs finished mails (DKIM, RFC 6376), relaxed/relaxed. With the JDK only: the libraries for it bring a cryptographic provider and a DNS
 * client, and sign neither {@code List-Unsubscribe-Post}, which one-click unsubscription requires, nor the absence of fields. Tests verify
 * its signatures with Apache James.
 */
final class DkimSigner {

  /** Each is signed once more than it occurs, so that nobody can add another (5.4.2). */
  private static final List<String> FIELDS = List.of("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "Cc", "In-Reply-To",
      "References", "MIME-Version", "Content-Type", "Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post");
  private static final String NAME = "DKIM-Signature";
  private static final int LINE = 70;

  private final DkimKey key;

  DkimSigner(DkimKey key) {
    this.key = key;
  }

  /** The mail with a signature as its first header field. */
  byte[] signed(byte[] mail, long epochSecond) {
    var text = new String(mail, StandardCharsets.ISO_8859_1);
    var border = text.indexOf("\r\n\r\n");
    var fields = fields(text.substring(0, border));
    var body = text.substring(border + 4).getBytes(StandardCharsets.ISO_8859_1);
    var named = new ArrayList<String>();
    var canonical = new StringBuilder();
    for (var name : FIELDS) {
      var found = fields.stream().filter(field -> field[0].equalsIgnoreCase(name)).toList().reversed();
      found.forEach(field -> {
        named.add(name);
        canonical.append(DkimCanon.header(field[0], field[1])).append("\r\n");
      });
      named.add(name);
    }
    var tags = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + key.domain() + "; s=" + key.selector() + "; t=" + epochSecond
        + "; h=" + String.join(":", named).toLowerCase(Locale.ROOT) + "; bh=" + base64(sha256(DkimCanon.body(body))) + "; b=";
    var unsigned = folded(tags);
    var signature = key.sign((canonical + DkimCanon.header(NAME, unsigned)).getBytes(StandardCharsets.ISO_8859_1));
    var header = NAME + ": " + unsigned + "\r\n\t" + String.join("\r\n\t", pieces(base64(signature))) + "\r\n";
    return (header + text).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Names and values as they stand, folded ones included. */
  private static List<String[]> fields(String head) {
    var fields = new ArrayList<String[]>();
    for (var line : head.split("\r\n")) {
      if (line.startsWith(" ") || line.startsWith("\t")) {
        fields.getLast()[1] += "\r\n" + line;
      } else {
        var colon = line.indexOf(':');
        fields.add(new String[] {line.substring(0, colon), line.substring(colon + 1)});
      }
    }
    return fields;
  }

  /** Breaks between tags, and after colons within the list of names; where the signature follows, nothing. */
  private static String folded(String tags) {
    var folded = new StringBuilder();
    var column = NAME.length() + 2;
    for (var piece : tags.split("(?<=; )|(?<=:)")) {
      if (column + piece.length() > LINE) {
        folded.append("\r\n\t");
        column = 0;
      }
      folded.append(piece);
      column += piece.length();
    }
    return folded.toString();
  }

  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    for (var start = 0; start < text.length(); start += LINE) {
      pieces.add(text.substring(start, Math.min(text.length(), start + LINE)));
    }
    return pieces;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK supports SHA-256", impossible);
    }
  }
}
