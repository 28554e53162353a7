package studio.fofo.fulfilment.production;

import java.util.List;

/** What a command comes to: the next status, and what comes with it. */
record ProductionStep(ProductionStatus to, List<ProductionEffect> effects) {}
