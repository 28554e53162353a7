package studio.fofo.fulfilment.suppliers;

import studio.fofo.fulfilment.production.ProductionId;

/**
 * A job has changed at its supplier and should be checked. Published by adapters; it carries no state, so repeats and wrong order do no
 * harm.
 *
 * @param externalId our id for the job
 * @param newsId one per update, for example a webhook's event id
 */
public record SupplierUpdate(ProductionId externalId, String newsId) {}
