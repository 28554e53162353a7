package studio.fofo.artworks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.web.VisitorAddress;

/**
 * Who reports.
 *
 * @param person null for visitors
 * @param key the person's id; of a visitor, a fingerprint of their network, so that each counts once
 */
public record Reporter(@Nullable UserId person, String key) {

  private static final int DIGITS = 32;

  /** The sender of the current request. */
  public static Reporter of(@Nullable Caller caller) {
    return caller != null ? new Reporter(caller.userId(), caller.userId().value())
        : new Reporter(null, "stranger/" + fingerprint(VisitorAddress.current().map(VisitorAddress::network).orElse("")));
  }

  /** Whose quota the report counts against. */
  public QuotaSubjects subjects() {
    return person == null ? QuotaSubjects.visitor() : QuotaSubjects.of(person);
  }

  private static String fingerprint(String network) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(("report/" + network).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
