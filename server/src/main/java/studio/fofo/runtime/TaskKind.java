package studio.fofo.runtime;

/**
 * One kind of deferred work: a step that some module does later, in a process that has the role.
 *
 * @param name unique in the product, {@code module.step}, for example {@code payment.settle}
 * @param role which processes execute it
 * @param payload a record that JSON can carry
 */
public record TaskKind<P>(String name, Role role, Class<P> payload) {}
