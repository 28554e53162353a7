package studio.fofo.fulfilment.carriers;

import java.util.Optional;
import studio.fofo.fulfilment.carriers.recognition.Carrier;

/**
 * A parcel to follow. The number is all that a service learns of it.
 *
 * @param parcel our id, which a service that allows it takes as its own
 * @param number in one spelling
 * @param carrier empty if it was not recognised: then the service may
 */
public record TrackingRequest(ParcelId parcel, String number, Optional<Carrier> carrier) {}
