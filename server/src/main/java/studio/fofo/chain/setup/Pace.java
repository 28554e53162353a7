package studio.fofo.chain.setup;

import java.time.Duration;

/**
 * Intervals of our work on one chain.
 *
 * @param poll how often to poll for new blocks
 * @param resend when to send an unmined transaction again, byte for byte
 * @param patience when to replace it by one with a higher fee
 */
public record Pace(Duration poll, Duration resend, Duration patience) {}
