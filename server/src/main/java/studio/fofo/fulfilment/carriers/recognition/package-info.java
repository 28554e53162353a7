/**
 * Who carries a parcel, by its number and by what its sender says, and which links may be shown for it. The carriers are data,
 * {@code carriers/carriers.json}; the check digits are in {@link studio.fofo.fulfilment.carriers.recognition.CheckDigit}.
 */
@NullMarked
package studio.fofo.fulfilment.carriers.recognition;

import org.jspecify.annotations.NullMarked;
