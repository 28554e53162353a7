package studio.fofo.identity.access;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/**
 * A P-256 key pair of one period: it signs between two moments, and what it signed is accepted for a while longer.
 *
 * @param jwk with its private part
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
