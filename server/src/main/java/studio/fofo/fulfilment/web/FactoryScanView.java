package studio.fofo.fulfilment.web;

import java.util.List;

/**
 * What a scan did.
 *
 * @param passed how many pieces passed the station by it; 0 if it was a repeat
 * @param pieces all that the code means, as they are now
 */
record FactoryScanView(int passed, List<FactoryPieceView> pieces) {}
