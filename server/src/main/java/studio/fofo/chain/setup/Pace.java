package studio.fofo.chain.setup;

import java.math.BigInteger;
import java.time.Duration;

/**
 * How patiently we work on one chain.
 *
 * @param poll how often the head is asked for
 * @param resend after how long an unmined transaction is sent again, byte for byte
 * @param patience after how long it is replaced by one that pays more
 * @param highestFee most wei per gas that a replacement may offer
 */
public record Pace(Duration poll, Duration resend, Duration patience, BigInteger highestFee) {}
