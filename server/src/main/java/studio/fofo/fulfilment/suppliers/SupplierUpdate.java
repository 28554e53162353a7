package studio.fofo.fulfilment.suppliers;

import studio.fofo.fulfilment.production.ProductionId;

/**
 * A supplier has moved a job: time to look. Published by adapters; it carries no state, so that repeats and wrong order do no harm.
 *
 * @param externalId our id for the job
 * @param newsId one for each piece of news, for example a webhook's event id
 */
public record SupplierUpdate(ProductionId externalId, String newsId) {}
