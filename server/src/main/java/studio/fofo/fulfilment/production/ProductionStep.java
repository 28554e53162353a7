package studio.fofo.fulfilment.production;

import java.util.List;

/** The result of a command: the next status, and its effects. */
record ProductionStep(ProductionStatus to, List<ProductionEffect> effects) {}
