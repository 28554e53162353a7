package studio.fofo.chain.nodes;

/**
 * The logs of a range as they were reported twice.
 *
 * @param second its range ends where the first one's does, or earlier
 * @param byTwoNodes whether the second answer came from another node
 */
public record LogAnswers(LogAnswer first, LogAnswer second, boolean byTwoNodes) {}
