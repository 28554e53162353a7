package studio.fofo.runtime;

/**
 * One kind of deferred work: a step of a module that runs later, in a process with the role.
 *
 * @param name unique in the product, {@code module.step}, for example {@code payment.settle}
 * @param role which processes execute it
 * @param payload a record that can be serialised to JSON
 */
public record TaskKind<P>(String name, Role role, Class<P> payload) {}
