package studio.fofo.generation.calls;

/**
 * A call for one picture of an order.
 *
 * @param tries how often it was sent
 */
public record Call(int variant, int tries, CallState state) {}
