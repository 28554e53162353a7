package studio.fofo.notification.bounces;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.fofo.notification.bounces.MailReport.Kind;

/**
 * Reads what mail servers send back: delivery status notifications (RFC 3464) and feedback reports (ARF, RFC 5965). The mail concerned is
 * found by its id: in the address to which the report was sent (VERP), or in the Message-ID of the mail that it quotes. Anybody can write
 * such mails, but an id has 74 random bits that only we and its recipient know.
 */
final class ReportParser {

  private static final Pattern MAIL_ID = Pattern.compile("mail_[0-9a-hjkmnp-tv-z]{26}");
  private static final int LARGEST_PART = 64 << 10;
  private static final int DEEPEST = 5;

  private ReportParser() {}

  /** Empty if it is no report, or not about one of our mails. */
  static Optional<MailReport> read(MimeMessage message) throws MessagingException, IOException {
    var parts = new ArrayList<Part>();
    collect(message, parts, 0);
    var complaint = first(parts, "message/feedback-report");
    var status = first(parts, "message/delivery-status");
    if (complaint.isEmpty() && status.isEmpty()) {
      return Optional.empty();
    }
    var about = verp(message).or(() -> quoted(parts));
    if (about.isEmpty()) {
      return Optional.empty();
    }
    var id = id(message, about.get());
    return complaint.isPresent() ? complaint(id, about.get(), groups(text(complaint.get())).getFirst())
        : bounce(id, about.get(), groups(text(status.orElseThrow())));
  }

  private static Optional<MailReport> complaint(String id, String about, Map<String, String> fields) {
    return switch (fields.getOrDefault("feedback-type", "").toLowerCase(Locale.ROOT)) {
      case "abuse", "fraud", "virus", "other" -> Optional.of(new MailReport(id, about, Kind.COMPLAINT, null));
      default -> Optional.empty();
    };
  }

  /** The first group is about the mail as a whole, the others about one recipient each. We write to one. */
  private static Optional<MailReport> bounce(String id, String about, List<Map<String, String>> groups) {
    return groups.stream().filter(fields -> fields.containsKey("action")).findFirst().flatMap(fields -> {
      var status = fields.getOrDefault("status", "");
      return DeliveryStatus.of(fields.getOrDefault("action", ""), status)
          .map(kind -> new MailReport(id, about, kind, DeliveryStatus.code(status).orElse(null)));
    });
  }

  private static void collect(Part part, List<Part> into, int depth) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart several) {
      for (var index = 0; index < several.getCount(); index++) {
        collect(several.getBodyPart(index), into, depth + 1);
      }
    } else {
      into.add(part);
    }
  }

  private static Optional<Part> first(List<Part> parts, String type) throws MessagingException {
    for (var part : parts) {
      if (part.isMimeType(type)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> verp(MimeMessage message) throws MessagingException {
    for (var name : List.of("X-Original-To", "Delivered-To", "To")) {
      for (var value : Optional.ofNullable(message.getHeader(name)).orElse(new String[0])) {
        var found = MAIL_ID.matcher(value);
        if (value.contains("+mail_") && found.find()) {
          return Optional.of(found.group());
        }
      }
    }
    return Optional.empty();
  }

  /** From the mail that the report quotes, or its headers. */
  private static Optional<String> quoted(List<Part> parts) {
    try {
      for (var type : List.of("text/rfc822-headers", "message/rfc822")) {
        var quote = first(parts, type);
        if (quote.isPresent()) {
          var found = MAIL_ID.matcher(groups(text(quote.get())).getFirst().getOrDefault("message-id", ""));
          return found.find() ? Optional.of(found.group()) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (MessagingException | IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The report's own Message-ID; without one, its content. */
  private static String id(MimeMessage message, String about) throws MessagingException {
    var own = message.getMessageID();
    var text = own == null ? about + "/" + message.getSentDate() + "/" + message.getSubject() : own;
    return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK supports SHA-256", impossible);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (var stream = part.getInputStream()) {
      return new String(stream.readNBytes(LARGEST_PART), StandardCharsets.ISO_8859_1);
    }
  }

  /** Groups of fields, separated by empty lines; names in lower case. */
  private static List<Map<String, String>> groups(String text) {
    var groups = new ArrayList<Map<String, String>>();
    groups.add(new HashMap<>());
    var name = "";
    for (var line : text.split("\\r?\\n")) {
      if (line.isBlank()) {
        groups.add(new HashMap<>());
        name = "";
      } else if (line.startsWith(" ") || line.startsWith("\t")) {
        if (!name.isEmpty()) {
          groups.getLast().merge(name, " " + line.strip(), String::concat);
        }
      } else if (line.indexOf(':') > 0) {
        name = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
        groups.getLast().putIfAbsent(name, line.substring(line.indexOf(':') + 1).strip());
      }
    }
    groups.removeIf(Map::isEmpty);
    return groups.isEmpty() ? List.of(Map.of()) : groups;
  }
}
