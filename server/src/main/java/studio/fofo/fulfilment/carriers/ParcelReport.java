package studio.fofo.fulfilment.carriers;

/**
 * An event and who reported it.
 *
 * @param source the name of a supplier or of a tracking service
 */
public record ParcelReport(String source, ParcelEvent event) {}
