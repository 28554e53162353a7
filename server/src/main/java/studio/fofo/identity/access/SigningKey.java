package studio.fofo.identity.access;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/**
 * A P-256 key pair of one period: it signs between two moments, and its signatures are accepted for some time after.
 *
 * @param jwk including the private part
 */
record SigningKey(ECKey jwk, Instant signsFrom, Instant signsUntil, Instant acceptedUntil) {

  boolean signsAt(Instant moment) {
    return !moment.isBefore(signsFrom) && moment.isBefore(signsUntil);
  }

  @Override
  public String toString() {
    return "SigningKey[" + jwk.getKeyID() + ", " + signsFrom + " to " + signsUntil + "]";
  }
}
